import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileToProgram, programToFile } from '../../../shared/programs/programs.file.ts';
import { seededRandom } from '../../proof/vault/seeded-random.ts';
import { repository } from '../../support/source-files.ts';
import { mutate } from '../frameworks/mutated-files.ts';
import { anyProgram } from './programs-of-all-kinds.ts';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const schema = JSON.parse(read('docs/schemas/cairn-program-1.schema.json')) as AnySchemaObject;
const isBySchema = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema);
const example = read('main/programs/built-in.json');

/** What JSON Schema cannot say, as the comment in the published one says too. */
const isBeyondSchema = (reason: string, place: string) =>
  ['missing', 'levels-differ'].includes(reason) || place.endsWith('On') || (reason === 'too-many' && place === 'phases');

/** How schema and code differ about a parsed file; undefined where they agree. */
function disagreement(value: unknown): string | undefined {
  const reading = fileToProgram(value);
  const isAccepted = isBySchema(value);
  if (reading.kind === 'program')
    return isAccepted ? undefined : `only the schema: ${JSON.stringify(isBySchema.errors?.[0])}`;
  const { reason, place } = reading.refusal;
  return !isAccepted || isBeyondSchema(reason, place) ? undefined : `only the code: ${reason} at ${place}`;
}

test('the published schema accepts the example and any program, which come back as they went out', () => {
  expect(isBySchema(JSON.parse(example)), JSON.stringify(isBySchema.errors)).toBe(true);
  fc.assert(
    fc.property(anyProgram, (program) => {
      const text = programToFile(program, () => true);
      expect(isBySchema(JSON.parse(text))).toBe(true);
      const reading = fileToProgram(JSON.parse(text));
      if (reading.kind === 'refused') throw new Error(`${reading.refusal.reason} at ${reading.refusal.place}`);
      expect(programToFile({ ...program, ...reading.program } as typeof program, () => true)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('schema and code agree about hundreds of files with something changed in them', () => {
  const faults: string[] = [];
  let accepted = 0;
  for (let seed = 0; seed < 800; seed++) {
    const random = seededRandom(seed);
    const value = JSON.parse(example) as unknown;
    for (let count = random.below(3); count >= 0; count--) mutate(value, random);
    const fault = disagreement(value);
    if (fault) faults.push(`${seed}: ${fault}`);
    accepted += Number(isBySchema(value));
  }
  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(40); // both sides are met often enough to mean something
  expect(accepted).toBeLessThan(760);
});
