/** Characters that nobody sees and that could make two codes look like one: controls, and marks of the writing direction. */
const unseen = /[\p{Cc}\p{Cf}]/gu;
/** Joiners are needed inside words of some scripts and inside some emoji. */
const joiners = /[\u200c\u200d]/g;
const isJoiner = (character: string) => /[\u200c\u200d]/.test(character);

/** One line as it is kept: composed (NFC), without unseen characters, with single blanks and none at its ends. */
export function cleanLine(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(unseen, (character) => (isJoiner(character) ? character : ''))
    .normalize('NFC')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** The same for a text of several lines. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .trim();
}

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
