import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { figuresIn } from '../../../shared/portfolio/document.rules.ts';
import type { Block, ListItem, Media, Picture, Run } from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import { type KnownFiles, richTextToBlocks } from '../../../shared/portfolio/rich-text-to-blocks.ts';
import { bulletsOf, headingOf, plainRun, runsIn } from '../../../shared/portfolio/runs.rules.ts';
import type { RichTextDocument } from '../../../shared/richtext/document.ts';
import { referencesOf } from '../../../shared/richtext/references.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import type { Db } from '../../db/schema.ts';
import { say } from '../../files/markup.ts';
import { rowToStep } from '../../steps/steps.queries.ts';
import { listTemplates } from '../../templates/templates.queries.ts';
import { type Composed, composed, inTrouble, longDay, metaOf } from './composed.ts';
import { type Codes, personRun } from './people.ts';
import { grouped, listed } from './rows.ts';
import { readBody, readList } from './stored-page.ts';

const words = composeMessages.page;

/** A page as it lies in the journal, with what it ended with. */
export interface FoundPage {
  title: string;
  entryDate: LocalDate;
  /** Undefined: without a template, or with one that is gone. */
  templateName: string | undefined;
  isInTrash: boolean;
  /** Null where it is damaged. What this Cairn does not know of a page is shown as its words. */
  body: RichTextDocument | null;
  steps: Step[];
  /** Null where it is damaged. */
  list: string[] | null;
}

async function readSteps(db: Db, ids: Iterable<string>): Promise<Step[]> {
  const rows = await db
    .selectFrom('step')
    .selectAll()
    .where('entry_id', 'in', listed(ids))
    .orderBy(({ eb }) => eb('state', '<>', 'open'))
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(rowToStep);
}

/** These pages, those in the trash too. */
export async function readPages(db: Db, ids: readonly string[]): Promise<Map<string, FoundPage>> {
  if (ids.length === 0) return new Map();
  const names = new Map((await listTemplates(db)).map(({ id, name }) => [id, name]));
  const rows = await db
    .selectFrom('entry')
    .leftJoin('ending', 'ending.entry_id', 'entry.id')
    .select(['entry.id', 'title', 'entry_date', 'template_id', 'deleted_at', 'body_json', 'list_json'])
    .where('entry.id', 'in', listed(ids))
    .execute();
  const steps = grouped(await readSteps(db, ids), ({ entryId }) => entryId);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: row.title.trim(),
        entryDate: row.entry_date,
        templateName: row.template_id === null ? undefined : names.get(row.template_id),
        isInTrash: row.deleted_at !== null,
        body: readBody(row.body_json),
        steps: steps.get(row.id) ?? [],
        list: row.list_json === null ? [] : readList(row.list_json),
      },
    ]),
  );
}

/** The files that pages show. */
export const filesOfPages = (pages: Iterable<FoundPage>): string[] =>
  [...pages].flatMap(({ body }) => (body ? referencesOf(body).attachmentIds : []));

const itemOf = (runs: Run[]): ListItem => ({ blocks: [{ kind: 'paragraph', runs }], isDone: null });

function stepsSection(title: string, steps: readonly Step[], runsOf: (step: Step) => Run[]): Block[] {
  if (steps.length === 0) return [];
  return [
    headingOf(1, title),
    { kind: 'list', isOrdered: false, start: 1, items: steps.map((step) => itemOf(runsOf(step))) },
  ];
}

const lineOf = ({ text, dueOn }: Step) =>
  dueOn === null ? text : `${text} (${say(words.by, { day: longDay(dueOn) })})`;

/** What was agreed and what came next, as on the printed page. How deep a talk went is for the coach alone. */
function endToBlocks(steps: readonly Step[], list: readonly string[], codes: Codes): Block[] {
  const kept = steps.filter(({ state }) => state === 'open' || state === 'done');
  const side = ({ whose, personId }: Step) =>
    whose === 'me' ? plainRun(words.me) : personRun(codes, personId, words.they);
  const agreed = kept.filter(({ kind }) => kind === 'agreement');
  const next = kept.filter(({ kind }) => kind === 'step');
  return [
    ...stepsSection(words.agreed, agreed, (step) => [side(step), plainRun(`: ${lineOf(step)}`)]),
    ...stepsSection(words.nextSteps, next, (step) => [plainRun(lineOf(step))]),
    ...(list.length === 0 ? [] : [headingOf(1, words.list), ...bulletsOf(list)]),
  ];
}

/** Pictures, films and other files. */
const filesIn = (blocks: readonly Block[]): (Picture | Media)[] =>
  figuresIn(blocks).flatMap(({ figure }) => (figure.kind === 'picture' || figure.kind === 'media' ? [figure] : []));

/** A page, or only the answers to some of its prompts; these without what the page ended with. */
export function composePage(
  page: FoundPage | undefined,
  promptIds: readonly string[] | null,
  { files, codes, withheld }: { files: KnownFiles; codes: Codes; withheld: ReadonlySet<string> },
): Composed {
  if (!page) return inTrouble('gone');
  const day = longDay(page.entryDate);
  const sourceTitle = page.title || page.templateName || day;
  const known = { sourceTitle, happenedOn: page.entryDate };
  if (page.isInTrash) return inTrouble('in-trash', known);
  const { body, list } = page;
  if (!body || !list) return inTrouble('file-unreadable', { ...known, meta: composeMessages.meta.unreadable });
  const blocks = [
    ...richTextToBlocks(body, files, promptIds),
    ...(promptIds === null ? endToBlocks(page.steps, list, codes) : []),
  ];
  const shown = filesIn(blocks);
  if (shown.some(({ attachmentId }) => withheld.has(attachmentId))) return inTrouble('no-permission', known);
  // A picture that is lost is missed by whoever reads the page, and left out alone.
  const lost = shown.find(({ kind, attachmentId }) => kind === 'media' && !files.has(attachmentId))?.fileName;
  if (lost !== undefined) {
    const { unreadable, unreadableNamed } = composeMessages.meta;
    return inTrouble('file-unreadable', {
      ...known,
      meta: lost === '' ? unreadable : say(unreadableNamed, { name: lost }),
    });
  }
  const isOfPeople = runsIn(blocks).some(({ personId }) => personId !== null);
  const what = metaOf(...[page.templateName ?? words.kind, day].filter((part) => part !== sourceTitle));
  const meta = [what, ...(isOfPeople ? [composeMessages.meta.codeNames] : [])].join(' ').trim();
  return composed({ ...known, meta, blocks });
}
