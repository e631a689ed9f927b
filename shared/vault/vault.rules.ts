/** NIST SP 800-63B-4: at least 15 characters where a passphrase is the only factor; no composition rules. */
export const PASSPHRASE_MIN_CHARACTERS = 15;

/** How many characters a reader would count: code points after NFKD, the form that the key is made from. */
export function passphraseLength(passphrase: string): number {
  return [...passphrase.normalize('NFKD')].length;
}

export function isPassphraseLongEnough(passphrase: string): boolean {
  return passphraseLength(passphrase) >= PASSPHRASE_MIN_CHARACTERS;
}
