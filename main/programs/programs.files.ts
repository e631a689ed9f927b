import { AppError } from '../../shared/errors.ts';
import { refused } from '../../shared/frameworks/frameworks.refusal.ts';
import { readJson } from '../../shared/frameworks/json-text.ts';
import { matrixToProgram } from '../../shared/programs/matrix.program.ts';
import { fileToProgram, MAX_PROGRAM_FILE_BYTES, type ProgramReading } from '../../shared/programs/programs.file.ts';
import { readTextFile, type TextReading } from '../files/read-text-file.ts';
import { htmlToWords } from '../frameworks/html-words.ts';

/** A file is what is in it: its name is never asked. */
function textToProgram(text: string): ProgramReading {
  const json = readJson(text);
  if (json.kind === 'not-json') return refused('not-json', json.line === null ? [] : [`line ${json.line}`]);
  if (json.kind === 'repeated') return refused('duplicate', json.path, json.value);
  const { value } = json;
  const isMatrix = typeof value === 'object' && value !== null && !('schema' in value) && 'framework' in value;
  return isMatrix ? matrixToProgram(value, htmlToWords) : fileToProgram(value);
}

/** The program in a file of Cairn's or in a Mahara `.matrix`, or why not. Throws `program-file-unreadable`. */
export function readProgramFile(file: string): ProgramReading {
  let reading: TextReading;
  try {
    reading = readTextFile(file, MAX_PROGRAM_FILE_BYTES);
  } catch (error) {
    throw new AppError('program-file-unreadable', { cause: error });
  }
  return reading.kind === 'text' ? textToProgram(reading.text) : refused(reading.kind);
}
