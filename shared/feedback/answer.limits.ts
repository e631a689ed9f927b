/** Numbers that the page of a form needs too; apart from the contract, so that no schema travels inside a form. */

/** Of one text in a form, UTF-16 units. */
export const LONGEST_ANSWER_TEXT = 3000;
/** Of the armored text, bytes; more is refused before anything is decrypted. */
export const LARGEST_ANSWER_FILE = 1024 * 1024;
/** Of what was inside, bytes. */
export const LARGEST_ANSWER = 256 * 1024;
/** An answer is padded to the first of these that it fits, bytes; a form says when its texts together are too long for the last. */
export const answerSizes = [4 * 1024, 16 * 1024, 64 * 1024] as const;
