import type { TFunction } from 'i18next';

const worded = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** "nine", and from thirteen on "13". */
export function numberWords(t: TFunction, count: number): string {
  const name = worded[count - 1];
  return name === undefined ? String(count) : t(`app.numbers.${name}`);
}

/** At the beginning of a sentence or a title. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
