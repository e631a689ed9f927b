import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { armor, Decrypter, Encrypter, type Stanza } from 'age-encryption';
import type { AppErrorCode } from '../../shared/errors.ts';
import { AppError } from '../../shared/errors.ts';
import {
  type CollectedRound,
  figuresToFile,
  fileToFigures,
  fileToRound,
  LARGEST_FIGURES_FILE,
  LARGEST_ROUND_FILE,
  type PassedOn,
} from '../../shared/feedback/exchange.file.ts';

/** Who passes figures on makes one. Each costs a multiplication, so a header of thousands is not looked through. */
const MOST_STANZAS = 20;

const bytesToText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The text of a file of at most so many bytes; a larger one is not read. Throws the code whatever is wrong with it. */
function readText(file: string, mostBytes: number, code: AppErrorCode): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const facts = fstatSync(handle);
      if (!facts.isFile() || facts.size > mostBytes) throw new AppError(code);
      return bytesToText(readFileSync(handle));
    } finally {
      closeSync(handle);
    }
  } catch {
    // Of its own, and without its cause: the sentence about the journal's folder would point the wrong way.
    throw new AppError(code);
  }
}

/** Whether figures can be encrypted to it at all: the library knows more of a recipient than its spelling. */
function isRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

/** The round that a colleague wants to be collected. Throws `round-file-unreadable`. */
export function readRoundFile(file: string): CollectedRound {
  const round = fileToRound(readText(file, LARGEST_ROUND_FILE, 'round-file-unreadable'));
  if (!round || !isRecipient(round.recipient)) throw new AppError('round-file-unreadable');
  return round;
}

/** What is passed on, encrypted so that the colleague's Cairn alone can read it; as text, which every way of sending keeps whole. */
export async function sealFigures(passedOn: PassedOn, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(figuresToFile(passedOn)));
}

async function openSealed(text: string, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey(stanzas: Stanza[]) {
      if (stanzas.length > MOST_STANZAS) throw new Error('more stanzas than anybody who passes figures on makes');
      return null;
    },
  });
  decrypter.addIdentity(identity);
  return bytesToText(await decrypter.decrypt(armor.decode(text)));
}

/** What a helper passed on for the round with this identity. Throws `passed-on-unreadable` for whatever else it is. */
export async function readFiguresFile(file: string, identity: string): Promise<PassedOn> {
  const sealed = readText(file, LARGEST_FIGURES_FILE, 'passed-on-unreadable');
  const text = await openSealed(sealed, identity).catch(() => undefined);
  const passedOn = text === undefined ? undefined : fileToFigures(text);
  if (!passedOn) throw new AppError('passed-on-unreadable');
  return passedOn;
}
