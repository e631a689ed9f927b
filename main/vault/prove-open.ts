import type { VaultSession } from './vault.session.ts';

/**
 * Proves that whoever sits here knows the passphrase of the open journal; each time anew, whatever was proven a moment ago, and
 * one after another. Throws `wrong-passphrase`, and `wait-before-next-try` to whoever guesses.
 */
export function proveOpen(session: VaultSession, passphrase: string): Promise<void> {
  return session.inTurn(async () => {
    const { vaultKey, lock } = await session.credentials.provePassphrase(session.opened.keyring, passphrase);
    vaultKey.fill(0);
    lock.key.fill(0);
  });
}
