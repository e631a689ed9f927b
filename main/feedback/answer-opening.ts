import { createHash } from 'node:crypto';
import { Decrypter, type Stanza } from 'age-encryption';
import { ROUND_HINT_DIGITS, ROUND_STANZA } from '../../shared/feedback/answer-file.rules.ts';

/** A round in the journal; without an identity (its answers were deleted) nothing can be opened, but it is still known. */
export interface RoundKey {
  id: string;
  identity: string | null;
  recipient: string;
}

/**
 * `strange`: made for no key of this journal. `other`: for a round whose key was deleted. `damaged`: no answer, or one that was
 * changed on its way.
 */
export type Opened = { kind: 'opened'; round: string; bytes: Uint8Array } | { kind: 'strange' | 'other' | 'damaged' };

/** A form makes two; each costs a multiplication for each round, so a header of thousands is not looked through. */
const MOST_STANZAS = 20;

/** Which round a file says that it was made for. */
export const hintOf = (recipient: string): string =>
  createHash('sha256').update(recipient).digest('hex').slice(0, ROUND_HINT_DIGITS);

type Attempt = { kind: 'opened'; bytes: Uint8Array } | { kind: 'not-for-it'; hints: string[] } | { kind: 'damaged' };

/**
 * Tries one key. The library throws for everything alike; what happened is told by whom it asked: first somebody who reads the
 * header and opens nothing, then the key, and only if that fits nothing somebody who notes it.
 */
async function tryKey(file: Uint8Array, identity: string): Promise<Attempt> {
  let hints: string[] = [];
  let isForOthers = false;
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey(stanzas: Stanza[]) {
      if (stanzas.length > MOST_STANZAS) throw new Error('more stanzas than a form makes');
      hints = stanzas.filter(({ args }) => args[0] === ROUND_STANZA).map(({ args }) => args[1] ?? '');
      return null;
    },
  });
  decrypter.addIdentity(identity);
  decrypter.addIdentity({
    unwrapFileKey() {
      isForOthers = true;
      return null;
    },
  });
  try {
    return { kind: 'opened', bytes: await decrypter.decrypt(file) };
  } catch {
    return isForOthers ? { kind: 'not-for-it', hints } : { kind: 'damaged' };
  }
}

/** Opens an answer with the keys of this journal, one after another; the one that is most likely stands first. */
export async function openAnswer(file: Uint8Array, rounds: readonly RoundKey[]): Promise<Opened> {
  let hints: string[] = [];
  for (const { id, identity } of rounds) {
    if (identity === null) continue;
    const attempt = await tryKey(file, identity);
    if (attempt.kind === 'damaged') return attempt;
    if (attempt.kind === 'opened') return { ...attempt, round: id };
    ({ hints } = attempt);
  }
  const named = rounds.find(({ recipient }) => hints.includes(hintOf(recipient)));
  if (!named) return { kind: 'strange' };
  return { kind: named.identity === null ? 'other' : 'damaged' };
}
