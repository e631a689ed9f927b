import { type Column, isLeft, type Kind, nameOutside } from './shapes.ts';
import { collections } from './takeout.tables.ts';

export const JOURNAL_SCHEMA = 'cairn-journal/1';

type Fragment = Record<string, unknown>;

const fragments: Record<Kind, Fragment> = {
  text: { type: 'string' },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  moment: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' },
  flag: { type: 'boolean' },
  number: { type: 'number' },
  json: { type: ['object', 'array'] },
  packed: { type: 'object' },
  words: { type: 'array', items: { type: 'string' } },
};

function fragmentOf({ kind, canBeNull, says }: Column): Fragment {
  const { type, ...rest } = fragments[kind] as { type: string | string[] };
  return {
    ...(says === '' ? {} : { description: says }),
    type: canBeNull ? [type, 'null'].flat() : type,
    ...rest,
  };
}

const texts = { type: 'array', items: { type: 'string' } };

/** What pages have beside the columns of their table. */
export const entryMembers: Record<string, Fragment> = {
  templateName: { type: ['string', 'null'] },
  text: { description: 'What the coach wrote, a line for each paragraph, without the prompts.', type: 'string' },
  tags: { description: 'In small letters.', ...texts },
  personIds: texts,
  attachmentIds: texts,
};

function closed(properties: Record<string, Fragment>, description?: string): Fragment {
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function listOf({ as, says, columns }: (typeof collections)[number]): [string, Fragment] {
  const members = Object.entries(columns).flatMap(([name, column]) =>
    isLeft(column) ? [] : [[nameOutside(name), fragmentOf(column)] as const],
  );
  const items = closed({ ...Object.fromEntries(members), ...(as === 'entries' ? entryMembers : {}) });
  return [as, { description: says, type: 'array', items }];
}

/** The JSON Schema of `journal.json`, made of the very list that it is written by. */
export function journalSchema(): Fragment {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.invalid/cairn/schemas/cairn-journal-1.schema.json',
    title: 'A whole Cairn journal',
    ...closed(
      {
        schema: { const: JOURNAL_SCHEMA },
        exportedAt: fragments.moment,
        withRealNames: { description: 'Whether realNames was filled.', type: 'boolean' },
        ...Object.fromEntries(collections.map(listOf)),
        leftOut: {
          description: 'Tables of the journal file that stay behind, each with the reason.',
          type: 'object',
          additionalProperties: { type: 'string' },
        },
      },
      'Lists of plain objects that refer to each other by ids. Days are the coach’s own; moments are in UTC.',
    ),
  };
}
