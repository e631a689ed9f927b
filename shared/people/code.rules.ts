import { cleanLine } from '../ipc/line.ts';

/** Joiners are kept in a line, and make no other code of it. */
const joiners = /[\u200c\u200d]/g;

/**
 * What two codes have in common when they are one: the case is folded (upper, then lower, so that "ß" and "SS" meet), and
 * composed and decomposed accents are the same. An accent itself makes a difference: "Pinta" is not "Pintá".
 */
export function foldCode(code: string): string {
  return cleanLine(code).replaceAll(joiners, '').toUpperCase().toLowerCase().normalize('NFC');
}

/** Without accents too: for finding, where one letter too few should not stand in the way. */
export function looseForm(text: string): string {
  return foldCode(text).normalize('NFD').replaceAll(/\p{M}/gu, '');
}
