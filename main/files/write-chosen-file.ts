import { AppError } from '../../shared/errors.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Writes a file where the coach wanted it. Throws `file-not-written`, an `AppError` of its own: at this door the sentence
 * about the journal's folder would point the wrong way.
 */
export function writeChosenFile(file: string, content: Uint8Array): void {
  try {
    writeAtomically(file, content);
  } catch (error) {
    throw new AppError('file-not-written', { cause: error });
  }
}
