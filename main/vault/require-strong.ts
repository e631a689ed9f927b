import { AppError } from '../../shared/errors.ts';
import { judgePassphrase } from './vault.strength.ts';

/** Throws `passphrase-too-short` or `passphrase-easy-to-guess`. The window says so earlier; this is the door. */
export async function requireStrong(passphrase: string): Promise<void> {
  const judgement = await judgePassphrase(passphrase);
  if (judgement === 'too-short') throw new AppError('passphrase-too-short');
  if (judgement !== 'good' && judgement !== 'strong') throw new AppError('passphrase-easy-to-guess');
}
