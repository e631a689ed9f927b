import type { Program } from './programs.contract.ts';

const fold = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('en');

/** The program of that name, whatever its case. */
export function findByName(programs: readonly Program[], name: string): Program | undefined {
  return programs.find((program) => fold(program.name) === fold(name));
}

/** Programs by name, as a reader sorts them: "Year 2" before "Year 10". */
export function byName(programs: readonly Program[]): Program[] {
  return programs.toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}
