import { randomInt } from 'node:crypto';
import type { PassphraseJudgement } from '../../shared/vault/vault.contract.ts';
import { isPassphraseLongEnough } from '../../shared/vault/vault.rules.ts';

/** NIST SP 800-63B-4 wants a list of what everybody tries; length and guessing alone would let these pass. */
const wellKnown = new Set([
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'the quick brown fox jumps over the lazy dog',
  'to be or not to be that is the question',
  'it was the best of times it was the worst of times',
  'may the force be with you',
  'i love you to the moon and back',
]);

/** Words of our own world, which whoever guesses at this journal would try first. */
const ourWords = ['cairn', 'journal', 'coach', 'coaching', 'passphrase', 'teacher', 'school'];

/** What zxcvbn calls 3 of 4, and enough guesses that a faster machine changes nothing. */
const LEAST_SCORE = 3;
const LEAST_GUESSES = 1e10;

const simplified = (passphrase: string) =>
  passphrase
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The dictionaries are a megabyte: read by those who choose a passphrase, not at every start. */
async function readDictionaries() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const dictionary = { ...common.dictionary, ...english.dictionary };
  return new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs, translations: english.translations });
}

let dictionaries: ReturnType<typeof readDictionaries> | undefined;

/** Whether a passphrase keeps a journal safe from guessing. Long enough first, then hard enough to guess. */
export async function judgePassphrase(passphrase: string): Promise<PassphraseJudgement> {
  if (!isPassphraseLongEnough(passphrase)) return 'too-short';
  if (wellKnown.has(simplified(passphrase))) return 'well-known';
  dictionaries ??= readDictionaries();
  const { score, guesses } = (await dictionaries).check(passphrase.slice(0, 256), ourWords);
  if (score < LEAST_SCORE || guesses < LEAST_GUESSES) return 'easy-to-guess';
  return score === 4 && guesses >= 1e16 ? 'strong' : 'good';
}

/** Six words from the list of the Electronic Frontier Foundation: 77 bits, drawn by the system's random numbers. */
export async function suggestPassphrase(words = 6): Promise<string> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const list = dictionary['diceware-common'] as readonly string[];
  return Array.from({ length: words }, () => list[randomInt(list.length)]).join(' ');
}
