import { AppError } from '../../shared/errors.ts';
import { fileToFramework, MAX_FRAMEWORK_FILE_BYTES } from '../../shared/frameworks/frameworks.file.ts';
import { type FileReading, refused } from '../../shared/frameworks/frameworks.refusal.ts';
import { readJson } from '../../shared/frameworks/json-text.ts';
import { matrixToFramework } from '../../shared/frameworks/matrix.file.ts';
import { readTextFile, type TextReading } from '../files/read-text-file.ts';
import { htmlToWords } from './html-words.ts';

/** A file is what is in it: its name is never asked. */
function textToFramework(text: string): FileReading {
  const json = readJson(text);
  if (json.kind === 'not-json') return refused('not-json', json.line === null ? [] : [`line ${json.line}`]);
  if (json.kind === 'repeated') return refused('duplicate', json.path, json.value);
  const { value } = json;
  const isMatrix = typeof value === 'object' && value !== null && !('schema' in value) && 'framework' in value;
  return isMatrix ? matrixToFramework(value, htmlToWords) : fileToFramework(value);
}

/** The framework in a file of Cairn's or a Mahara `.matrix`, or why not. Throws `framework-file-unreadable`. */
export function readFrameworkFile(file: string): FileReading {
  let reading: TextReading;
  try {
    reading = readTextFile(file, MAX_FRAMEWORK_FILE_BYTES);
  } catch (error) {
    // Of its own: at this door the sentences about the journal's folder would point the wrong way.
    throw new AppError('framework-file-unreadable', { cause: error });
  }
  return reading.kind === 'text' ? textToFramework(reading.text) : refused(reading.kind);
}
