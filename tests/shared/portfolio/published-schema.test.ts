import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { toPortfolioFile } from '../../../main/portfolio/formats/json.ts';
import type { PortfolioFile } from '../../../shared/portfolio/portfolio.file.ts';
import { portfolioFile } from '../../../shared/portfolio/portfolio.file.ts';
import { portfolioJsonSchema } from '../../../shared/portfolio/portfolio.schema.ts';
import { seededRandom } from '../../proof/vault/seeded-random.ts';
import { exampleDocument } from '../../support/portfolio/example-document.ts';
import { preparedOf } from '../../support/portfolio/prepared.ts';
import { repository } from '../../support/source-files.ts';
import { mutate } from '../frameworks/mutated-files.ts';

const published = join(repository, 'docs/schemas/cairn-portfolio-1.schema.json');
const schema = JSON.parse(readFileSync(published, 'utf8')) as AnySchemaObject;
const isBySchema = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

const record: Pick<PortfolioFile, 'frameworks' | 'assessments' | 'evidence'> = {
  frameworks: [
    {
      ...{ id: 'waymark', version: 1, name: 'Waymark', stages: ['Setting out', 'Steady'] },
      domains: [{ id: 'b', code: 'B', name: 'Craft', competencies: [{ id: 'b1', code: 'B1', name: 'Listening' }] }],
    },
  ],
  assessments: [
    {
      ...{ id: '7d1f0a52-0f3e-4c8e-8f1c-1c4f4a1d0009', pieces: [], framework: 'waymark', frameworkVersion: 1 },
      ...{ form: 'full', occasion: 'start', takenOn: '2025-09-12' },
      ratings: [{ item: 'b1', stage: 2, isNotMyRole: false, certainty: 'fair', isRecalibrated: false }],
    },
  ],
  evidence: [],
};
const example = () =>
  toPortfolioFile(preparedOf(exampleDocument()), record, {
    picture: () => 'markdown/pictures/001.jpg',
    media: () => null,
  });

test('what is published is what the code reads and writes', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(portfolioJsonSchema())));
});

test('a portfolio with every kind of block is by the schema, and who is mentioned is not in it', () => {
  const file = JSON.parse(JSON.stringify(example())) as unknown;
  expect(isBySchema(file), JSON.stringify(isBySchema.errors)).toBe(true);
  expect(portfolioFile.parse(file)).toEqual(file);
  expect(JSON.stringify(file)).not.toMatch(/personId|attachmentId|somebody/);
});

test('schema and code agree about files with something changed in them', () => {
  const faults: string[] = [];
  let accepted = 0;
  for (let seed = 0; seed < 300; seed++) {
    const value = JSON.parse(JSON.stringify(example())) as object;
    mutate(value, seededRandom(seed));
    const isRead = portfolioFile.safeParse(value).success;
    if (isRead && !isBySchema(value)) faults.push(`${seed}: only the code`);
    accepted += Number(isRead);
  }
  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(10);
  expect(accepted).toBeLessThan(290);
});
