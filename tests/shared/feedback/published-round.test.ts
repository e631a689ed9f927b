import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import { fileToRound, roundToFile } from '../../../shared/feedback/exchange.file.ts';
import { roundId } from '../../../shared/feedback/feedback.contract.ts';
import { codesOf, type Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import { messages } from '../../../shared/messages.ts';
import { seededRandom } from '../../proof/vault/seeded-random.ts';
import { repository } from '../../support/source-files.ts';
import { mutate } from '../frameworks/mutated-files.ts';

const published = join(repository, 'docs/schemas/cairn-round-1.schema.json');
const schema = JSON.parse(readFileSync(published, 'utf8')) as AnySchemaObject;
const isBySchema = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema);

const questionnaires = (['views', 'survey'] as const).flatMap((kind) =>
  ([5, 7] as const).flatMap((length) => builtInQuestionnaires(kind, length).map((one) => ({ ...one, kind }))),
);

const fileOf = ({ kind, questionnaire }: (typeof questionnaires)[number]) =>
  roundToFile({
    id: roundId.parse('6a1f3c52-7d0e-4b7a-9d55-0a2b4c6d8e0f'),
    recipient: `age1${'q'.repeat(58)}`,
    text: {
      kind,
      name: 'Two Views, November 2026',
      askedBy: 'Ines',
      mode: 'helper',
      helper: 'Mara',
      smallestGroup: 3,
      opensOn: '2026-11-19',
      closesOn: '2026-12-03',
      questionnaire,
      invitation: messages.feedback.texts.invitation,
    },
  });

interface Parsed {
  opensOn: string;
  closesOn: string;
  questionnaire: Questionnaire;
}

/** What JSON Schema cannot say, as the comment in the published one says too. */
function isBeyondSchema({ opensOn, closesOn, questionnaire }: Parsed): boolean {
  const { dimensions, deck, picks } = questionnaire;
  const codes = [...dimensions.map(({ code }) => code), ...codesOf(questionnaire)];
  const isUnseen = JSON.stringify(questionnaire).includes('\u200b');
  return (
    isUnseen ||
    codesOf(questionnaire).length === 0 ||
    new Set(codes).size < codes.length ||
    (deck.length === 0 ? picks !== 0 : picks < 1 || picks > deck.length) ||
    opensOn > closesOn
  );
}

test('the published schema accepts a round with any questionnaire that comes with Cairn, and the code reads it back', () => {
  expect(questionnaires.length).toBeGreaterThan(5);
  for (const one of questionnaires) {
    const file = fileOf(one);
    expect(isBySchema(JSON.parse(file)), `${one.key}: ${JSON.stringify(isBySchema.errors)}`).toBe(true);
    expect(fileToRound(file)?.text.questionnaire, one.key).toEqual(one.questionnaire);
  }
});

test('schema and code agree about two thousand files with something changed in them', () => {
  const faults: string[] = [];
  let accepted = 0;
  for (let seed = 0; seed < 2000; seed++) {
    const random = seededRandom(seed);
    const value = JSON.parse(fileOf(random.pick(questionnaires as [(typeof questionnaires)[number]]))) as Parsed;
    mutate(value, random);
    const isBy = isBySchema(value);
    const isRead = fileToRound(JSON.stringify(value)) !== undefined;
    if (isRead && !isBy) faults.push(`${seed}: only the schema: ${JSON.stringify(isBySchema.errors?.[0])}`);
    if (!isRead && isBy && !isBeyondSchema(value)) faults.push(`${seed}: only the code`);
    accepted += Number(isRead);
  }
  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(150); // both sides are met often enough to mean something
  expect(accepted).toBeLessThan(1850);
});
