import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileToFramework, frameworkToFile } from '../../../shared/frameworks/frameworks.file.ts';
import { waymarkFile } from '../../main/frameworks/spoiled-file.ts';
import { spoiledFrameworks } from '../../main/frameworks/spoiled-frameworks.ts';
import { seededRandom } from '../../proof/vault/seeded-random.ts';
import { repository } from '../../support/source-files.ts';
import { wholeFramework } from './arbitrary-framework.ts';
import { mutate } from './mutated-files.ts';

const published = join(repository, 'docs/schemas/cairn-framework-1.schema.json');
const schema = JSON.parse(readFileSync(published, 'utf8')) as AnySchemaObject;
const isBySchema = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema);

/** What stands in a parsed file at a place such as `domains[2].code`. */
function at(value: unknown, place: string): unknown {
  return (place.match(/[^.[\]]+/g) ?? []).reduce<unknown>(
    (here, part) => (here as Record<string, unknown>)?.[part],
    value,
  );
}

/** What JSON Schema cannot say, as the comment in the published one says too: Cairn refuses these, and it does not. */
function isBeyondSchema(reason: string, place: string, value: unknown): boolean {
  const there = at(value, place);
  if (reason === 'missing') return typeof there === 'string' && there.trim() !== ''; // characters that nobody sees
  if (reason === 'duplicate') return place.endsWith('.code');
  if (reason === 'too-many') return place === 'domains' && (there as unknown[]).length <= 30;
  return reason === 'levels-differ' && place.endsWith('.profile') && (there as unknown[]).every(Number.isInteger);
}

/** How schema and code differ about a parsed file; undefined where they agree. */
function disagreement(value: unknown): string | undefined {
  const reading = fileToFramework(value);
  const isAccepted = isBySchema(value);
  if (reading.kind === 'framework')
    return isAccepted ? undefined : `only the schema: ${JSON.stringify(isBySchema.errors?.[0])}`;
  const { reason, place } = reading.refusal;
  return !isAccepted || isBeyondSchema(reason, place, value) ? undefined : `only the code: ${reason} at ${place}`;
}

test('the published schema accepts Waymark and any whole framework', () => {
  expect(isBySchema(JSON.parse(waymarkFile)), JSON.stringify(isBySchema.errors)).toBe(true);
  fc.assert(
    fc.property(wholeFramework, (text) => isBySchema(JSON.parse(frameworkToFile(text))) === true),
    { numRuns: 60 },
  );
});

test('what the code refuses the published schema refuses too, but for what its comment names', () => {
  const parsed = spoiledFrameworks.flatMap(({ what, content }) => {
    try {
      return [{ what, value: JSON.parse(String(content)) as unknown }];
    } catch {
      return [];
    }
  });
  expect(parsed.length).toBeGreaterThan(25);
  const differing = parsed.filter(({ value }) => disagreement(value) !== undefined);
  expect(differing.map(({ what, value }) => `${what}: ${disagreement(value)}`)).toEqual([]);
});

test('schema and code agree about thousands of files with something changed in them', () => {
  const faults: string[] = [];
  let accepted = 0;
  for (let seed = 0; seed < 3000; seed++) {
    const random = seededRandom(seed);
    const [text] = fc.sample(wholeFramework, { numRuns: 1, seed });
    const value = JSON.parse(text ? frameworkToFile(text) : waymarkFile) as unknown;
    for (let count = random.below(3); count >= 0; count--) mutate(value, random);
    const fault = disagreement(value);
    if (fault) faults.push(`${seed}: ${fault}`);
    accepted += Number(isBySchema(value));
  }
  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(300); // both sides are met often enough to mean something
  expect(accepted).toBeLessThan(2700);
});
