import { fileToProgram, type ReadProgram } from '../../shared/programs/programs.file.ts';
import file from './built-in.json' with { type: 'json' };

/** The program that comes with Cairn, as anybody else's file is read. */
export function theExample(): ReadProgram {
  const reading = fileToProgram(file);
  if (reading.kind === 'refused') throw new Error(`the example is not whole: ${reading.refusal.place}`);
  return reading.program;
}
