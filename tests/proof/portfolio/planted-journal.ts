import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { TestContext } from '../../support/test-context.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';

/** What was put into the journal for one page, kept here and nowhere in the app. */
export interface PlantedPage {
  id: string;
  title: string;
  date: string;
  isTrashed: boolean;
  isStarred: boolean;
  tags: string[];
  codes: string[];
  /** Addresses on the web. */
  links: string[];
  /** SHA-256 of each attached content. */
  attached: string[];
  /** When each kept form was saved, the present one last. */
  saved: string[];
  steps: string[];
}

export interface PlantedJournal {
  pages: PlantedPage[];
  /** By SHA-256. */
  attachments: Map<string, { id: string; bytes: number }>;
}

const tagWords = ['listening', 'groei', 'fragen', 'wait-time', 'équipe', '観察', 'team', 'data'];
const openings = [
  'The first five minutes',
  'Éclair & Co',
  '<b>Bold</b> plans',
  '“So what if …”',
  '板書',
  '',
  'a/b\\c: *d*',
];
const DAY = 86_400_000;
const BEGIN = Date.UTC(2015, 0, 1);

const text = (words: string) => ({ type: 'text', text: words });

interface Person {
  id: string;
  code: string;
}

function bodyOf(page: PlantedPage, people: readonly Person[], files: readonly string[], form: number, random: Random) {
  const words = Array.from({ length: 30 + random.below(60) }, () => `word${random.below(3000)}`).join(' ');
  return {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [text(`Form ${form}. <script>alert(${form})</script> ${words}`)] },
      {
        type: 'paragraph',
        content: [
          ...page.tags.flatMap((tag) => [{ type: 'tagMention', attrs: { tag } }, text(' ')]),
          ...people.flatMap(({ id, code }) => [
            { type: 'personMention', attrs: { personId: id, label: code } },
            text(' '),
          ]),
          ...page.links.map((href) => ({ ...text('a source '), marks: [{ type: 'link', attrs: { href } }] })),
          text('end'),
        ],
      },
      ...files.map((attachmentId) => ({ type: 'attachment', attrs: { attachmentId, name: 'Notes & plans.bin' } })),
    ],
  };
}

async function plantAttachments(context: TestContext, count: number, largeMebibytes: number) {
  const attachments: PlantedJournal['attachments'] = new Map();
  const { raw } = context.vault.opened.database;
  const insert = raw.prepare(
    "INSERT INTO attached_file (id, name, media_type, view, bytes, is_misnamed, added_at) VALUES (?, ?, 'application/octet-stream', 'none', ?, 0, ?)",
  );
  async function plant(name: string, pieces: () => Generator<Buffer>) {
    const hash = createHash('sha256');
    const hashed = (function* () {
      for (const piece of pieces()) {
        hash.update(piece);
        yield piece;
      }
    })();
    async function* slowly() {
      yield* hashed;
    }
    const { id, bytes } = await context.vault.attachments.add(slowly());
    insert.run(id, name, bytes, BEGIN);
    attachments.set(hash.digest('hex'), { id, bytes });
  }
  for (let number = 0; number < count; number++) {
    await plant(`Notes & plans ${number}.bin`, function* () {
      yield randomBytes(1000 + 13 * number);
    });
  }
  if (largeMebibytes > 0)
    await plant('a long film.mp4', function* () {
      for (let mebibyte = 0; mebibyte < largeMebibytes; mebibyte++) yield randomBytes(1024 * 1024);
    });
  return attachments;
}

/** Fills an open journal with pages that nobody wrote, straight into its tables, and tells what they are. */
export async function plantJournal(
  context: TestContext,
  { pages: count, largeMebibytes }: { pages: number; largeMebibytes: number },
): Promise<PlantedJournal> {
  const random = seededRandom(count);
  const { raw } = context.vault.opened.database;
  const attachments = await plantAttachments(context, Math.ceil(count / 25), largeMebibytes);
  const hashes = [...attachments.keys()];
  const people: Person[] = Array.from({ length: 40 }, (_, at) => ({ id: randomUUID(), code: `T-${at + 1}` }));
  const pages: PlantedPage[] = [];
  const entry = raw.prepare(`
    INSERT INTO entry (id, revision, template_id, template_version, entry_date, happened_at, time_zone, title, body_version,
      body_json, preview, is_draft, is_starred, mentions_pupils, program_id, has_attachment, created_at, updated_at, deleted_at)
    VALUES (?, ?, NULL, NULL, ?, ?, 'Europe/Amsterdam', ?, 2, ?, '', 0, ?, 0, NULL, 0, ?, ?, ?)`);
  const revision = raw.prepare(`
    INSERT INTO revision (entry_id, number, saved_at, tier, title, entry_date, body_version, body_packed, words, attachment_ids)
    VALUES (?, ?, ?, 0, ?, ?, 2, ?, 10, '')`);
  const step = raw.prepare(`
    INSERT INTO step (id, entry_id, person_id, kind, whose, text, cue, response, due_on, lane, remind, repeats, state, reason,
      created_at, closed_on, quote)
    VALUES (?, ?, NULL, 'step', 'me', ?, '', '', NULL, 'later', 'day', 'never', 'open', '', ?, NULL, '')`);
  raw.transaction(() => {
    const person = raw.prepare(`
      INSERT INTO person (id, code, code_folded, kind, role, group_name, school, consent_note, agreement_read_on,
        open_question, is_archived, created_at) VALUES (?, ?, ?, 'coachee', '', '', '', '', NULL, '', 0, ?)`);
    for (const { id, code } of people) person.run(id, code, code.toLowerCase(), BEGIN);
    for (let number = 0; number < count; number++) {
      const at = BEGIN + Math.floor((number * 4000) / count) * DAY + random.below(DAY);
      const forms = 1 + random.below(3);
      const mentioned = people.filter(() => random.below(30) === 0);
      const attached = number % 10 === 0 ? [hashes[random.below(hashes.length)] ?? ''] : [];
      const page: PlantedPage = {
        id: randomUUID(),
        title: `${openings[random.below(openings.length)]} ${number}`.trim(),
        date: new Date(at).toISOString().slice(0, 10),
        isTrashed: random.below(40) === 0,
        isStarred: random.below(9) === 0,
        tags: tagWords.filter(() => random.below(5) === 0),
        codes: mentioned.map(({ code }) => code),
        links: random.below(4) === 0 ? [`https://example.invalid/source?a=${number}&b=<c>`] : [],
        attached,
        saved: Array.from({ length: forms }, (_, form) => new Date(at + form * 61_001).toISOString()),
        steps: random.below(5) === 0 ? [`Ask again <i>${number}</i>`] : [],
      };
      const files = attached.map((hash) => attachments.get(hash)?.id ?? '');
      const bodies = page.saved.map((_, form) => JSON.stringify(bodyOf(page, mentioned, files, form + 1, random)));
      const last = Date.parse(page.saved.at(-1) ?? '');
      const { id, title, date, isStarred, isTrashed } = page;
      entry.run(id, forms, date, at, title, bodies.at(-1), isStarred ? 1 : 0, at, last, isTrashed ? last : null);
      for (const [form, saved] of page.saved.entries())
        revision.run(id, form + 1, Date.parse(saved), title, date, deflateRawSync(bodies[form] ?? ''));
      for (const words of page.steps) step.run(randomUUID(), id, words, at);
      pages.push(page);
    }
  })();
  return { pages, attachments };
}
