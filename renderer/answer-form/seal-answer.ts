import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import { armor, Encrypter, type Recipient, Stanza } from 'age-encryption';
import type { AnswerEnvelope, Answers, FormTicket } from '../../shared/feedback/answer.contract.ts';
import { paddedSize, provenText, ROUND_HINT_DIGITS, ROUND_STANZA } from '../../shared/feedback/answer-file.rules.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A name for the answers of this opening of the form: the same ones saved twice are the same. */
export const newAnswerId = (): string => bytesToHex(randomBytes(16));

/** One more line in the header, which other programs for age pass over: which round's key this was made for. */
const roundLine = (recipient: string): Recipient => ({
  wrapFileKey: () => [
    new Stanza([ROUND_STANZA, bytesToHex(sha256(bytesOf(recipient))).slice(0, ROUND_HINT_DIGITS)], new Uint8Array()),
  ],
});

/** JSON may have blanks behind it. */
function padded(text: string): Uint8Array | undefined {
  const bytes = bytesOf(text);
  const size = paddedSize(bytes.length);
  if (size === undefined) return undefined;
  const whole = new Uint8Array(size).fill(' '.charCodeAt(0));
  whole.set(bytes);
  return whole;
}

export interface Opening {
  ticket: FormTicket;
  /** Drawn once (`newAnswerId`). */
  answer: string;
  /** Today, by the clock of whoever answers. */
  day: string;
}

/** What goes into the file, proven with the form's secret. */
export function envelopeOf({ ticket, answer, day }: Opening, answers: Answers): AnswerEnvelope {
  const { round, invite, form, secret } = ticket;
  const proven = { v: 1 as const, round, invite, form, answer, day, answers };
  const mac = hmac(sha256, hexToBytes(secret), bytesOf(provenText(proven)));
  return { ...proven, mac: bytesToHex(mac) };
}

/**
 * An answer as text that only the round's owner can read (age, X25519, armored), padded to 4, 16 or 64 KiB. Undefined: the
 * texts together are longer than that.
 */
export async function sealAnswer(opening: Opening, answers: Answers): Promise<string | undefined> {
  const bytes = padded(JSON.stringify(envelopeOf(opening, answers)));
  if (!bytes) return undefined;
  const encrypter = new Encrypter();
  encrypter.addRecipient(opening.ticket.recipient);
  encrypter.addRecipient(roundLine(opening.ticket.recipient));
  return armor.encode(await encrypter.encrypt(bytes));
}
