import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Entry, EntryId } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { asNew, requirementsOf } from '../../../shared/programs/outline.rules.ts';
import type { ProgramOutline } from '../../../shared/programs/programs.contract.ts';
import { progressOf } from '../../../shared/programs/progress.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;
let program: ProgramOutline;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  context.world.now = new Date('2026-02-10T09:00:00');
  program = unwrap(await client.programs.addExample({ startsOn: '2025-09-01' }));
});
afterEach(() => context.dispose());

const outline = async () => unwrap(await client.programs.findOutline({ id: program.id }));
const phaseTitled = (title: string) => {
  const found = program.phases.find((one) => one.title.includes(title));
  if (!found) throw new Error(`no phase ${title}`);
  return found;
};
const asked = (words: string) => {
  const found = requirementsOf(program).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`nothing asks for ${words}`);
  return found;
};

async function writePage(templateId: string | null, words: string, change: Partial<Entry> = {}): Promise<EntryId> {
  const begun = unwrap(await client.journal.beginEntry({ templateId }));
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  const body = { ...begun.body, content: [paragraph, ...(begun.body.content ?? [])] };
  unwrap(await client.journal.saveEntry({ ...begun, body, ...change }));
  return begun.id;
}
const show = async (entryId: EntryId, requirementId: ReturnType<typeof asked>['id']) =>
  unwrap(
    await client.evidence.linkEvidence({
      source: { kind: 'page', entryId },
      target: { kind: 'requirement', requirementId },
      why: '',
      linkedAt: null,
      about: null,
    }),
  );
const shown = async () => unwrap(await client.programs.listShown({ id: program.id }));

describe('the example', () => {
  test('has four phases in a year, each with an artefact and a written reflection, the third about community', () => {
    expect(program.phases.map(({ title }) => title)).toHaveLength(4);
    expect(program.phases[2]?.title).toBe('Phase 3: Grow community');
    for (const phase of program.phases) {
      const kinds = requirementsOf({ phases: [phase] });
      expect(kinds.some(({ kind }) => kind === 'artefact')).toBe(true);
      expect(kinds.some(({ text, kind }) => kind === 'page' && text.includes('reflection'))).toBe(true);
    }
    const third = requirementsOf({ phases: [phaseTitled('Grow community')] });
    expect(third.find(({ text }) => text.includes('reflection'))?.templateId).toBe('phase');
    const task = phaseTitled('Grow community').tasks.find(({ title }) => title === 'See yourself as a leader');
    expect(task).toMatchObject({ place: 'two-views' });
    expect(task?.text).toMatch(/a teacher and an administrator/);
  });

  test('every template that it names is there, and the phase reflection has seven headings', async () => {
    const templates = unwrap(await client.templates.listTemplates(null));
    const named = requirementsOf(program).flatMap(({ templateId }) => templateId ?? []);
    expect(named.filter((id) => !templates.some((template) => template.id === id))).toEqual([]);
    expect(templates.find(({ id }) => id === 'phase')?.sections.map(({ title }) => title)).toHaveLength(7);
  });

  test('begins when the coach says, and all its days with it', async () => {
    const later = unwrap(await client.programs.addExample({ startsOn: '2027-09-06' }));
    expect([later.startsOn, later.endsOn]).toEqual(['2027-09-06', '2028-06-16']);
    expect(later.phases[2]?.dueOn).toBe('2028-03-31');
  });
});

describe('a requirement', () => {
  test('goes from not started over drafting and ready to handed in, by the page that is shown for it', async () => {
    const wanted = asked('defines your role');
    const state = async () =>
      progressOf(
        requirementsOf(await outline()).find(({ id }) => id === wanted.id) ?? wanted,
        (await shown()).filter(({ requirementId }) => requirementId === wanted.id),
      );
    expect((await state()).state).toBe('not-started');
    const page = await writePage('role', 'I listen. '.repeat(50));
    await show(page, wanted.id);
    expect(await state()).toEqual({
      state: 'drafting',
      missing: [
        { what: 'unfinished', count: 1 },
        { what: 'short', words: 50 },
      ],
    });
    const stored = unwrap(await client.journal.findEntry({ id: page })) as Entry;
    const whole = { type: 'paragraph', content: [{ type: 'text', text: 'I do listen '.repeat(60) }] };
    const body = { ...stored.body, content: [whole, ...(stored.body.content ?? [])] };
    unwrap(await client.journal.saveEntry({ ...stored, body, isDraft: false }));
    expect(await state()).toEqual({ state: 'ready', missing: [] });
    unwrap(await client.programs.setHandedIn({ ids: [wanted.id], on: '2026-02-10' }));
    expect((await state()).state).toBe('handed-in');
    unwrap(await client.journal.trashEntry({ id: page }));
    expect(await shown()).toEqual([]);
  });

  test('that is not there any more is refused, and then nothing is marked', async () => {
    const [known] = requirementsOf(program);
    const gone = '00000000-0000-4000-8000-00000000000f' as NonNullable<typeof known>['id'];
    if (!known) throw new Error('the example asks for nothing');
    const answer = await client.programs.setHandedIn({ ids: [known.id, gone], on: '2026-02-10' });
    expect(answer).toEqual({ ok: false, error: { code: 'requirement-missing' } });
    expect(requirementsOf(await outline())[0]?.handedInOn).toBeNull();
  });
});

describe('the phase of a page', () => {
  test('new pages belong to the running program and to the phase of their day', async () => {
    const page = await writePage(null, 'Tickets.');
    expect(unwrap(await client.journal.findEntry({ id: page }))?.programId).toBe(program.id);
    expect(unwrap(await client.programs.findPhaseOf({ entryId: page }))).toBe(phaseTitled('Grow community').id);
    const current = unwrap(await client.programs.findCurrent({ today: '2026-02-10' }));
    expect(current).toMatchObject({ program: { id: program.id }, phaseId: phaseTitled('Grow community').id });
    const earlier = unwrap(await client.journal.beginEntry({ templateId: null, entryDate: '2024-01-01' }));
    expect(earlier.programId).toBeNull();
  });

  test('is what the coach chose, none too, until the day’s own is chosen again', async () => {
    const page = await writePage(null, 'Tickets.');
    const of = async () => unwrap(await client.programs.findPhaseOf({ entryId: page }));
    const first = phaseTitled('Find your footing').id;
    for (const phaseId of [first, null, phaseTitled('Grow community').id]) {
      unwrap(await client.programs.setPhaseOf({ entryId: page, phaseId }));
      expect(await of()).toBe(phaseId);
    }
    const stored = unwrap(await client.journal.findEntry({ id: page })) as Entry;
    unwrap(await client.journal.saveEntry({ ...stored, entryDate: '2025-09-09', time: null }));
    expect(await of()).toBe(first); // it goes by its day again
    expect(unwrap(await client.programs.listPagesOf({ phaseId: first })).map(({ entryId }) => entryId)).toEqual([page]);
    const gone = '00000000-0000-4000-8000-00000000000e' as EntryId;
    expect(await client.programs.setPhaseOf({ entryId: gone, phaseId: null })).toMatchObject({
      error: { code: 'entry-missing' },
    });
  });

  test('a journal without a running program tags nothing', async () => {
    unwrap(await client.programs.archiveProgram({ id: program.id, isArchived: true }));
    expect(unwrap(await client.journal.beginEntry({ templateId: null })).programId).toBeNull();
    expect(unwrap(await client.programs.findCurrent({ today: '2026-02-10' }))).toBeNull();
  });
});

describe('the wording', () => {
  test('changes around what was done: a task in another phase keeps its requirements and what is shown for them', async () => {
    const wanted = asked('defines your role');
    await show(await writePage('role', 'I listen.'), wanted.id);
    unwrap(await client.programs.setHandedIn({ ids: [wanted.id], on: '2026-02-10' }));
    const { phases, isArchived: _, ...head } = await outline();
    const [one, two, ...rest] = asNew(phases).phases.map((phase, index) => ({ ...phase, id: phases[index]?.id ?? null }));
    if (!one || !two) throw new Error('the example is shorter than it was');
    const [task] = phases[0]?.tasks.filter(({ title }) => title === 'Agree on your role') ?? [];
    if (!task) throw new Error('the example lost a task');
    const { doneOn: __, ...kept } = task;
    const moved = { ...kept, requirements: task.requirements.map(({ handedInOn: ___, ...words }) => words) };
    const saved = unwrap(
      await client.programs.saveOutline({ ...head, name: 'Mine', phases: [{ ...two, tasks: [moved] }, ...rest] }),
    );
    expect(saved.name).toBe('Mine');
    expect(saved.phases.map(({ title }) => title)).toEqual(program.phases.slice(1).map(({ title }) => title));
    expect(saved.phases[0]?.tasks[0]?.requirements[0]).toMatchObject({ id: wanted.id, handedInOn: '2026-02-10' });
    expect((await shown()).map(({ requirementId }) => requirementId)).toEqual([wanted.id]);
  });

  test('a program with more parts than there is room for is refused', async () => {
    const task = { id: null, title: 'x', text: '', dueOn: null, place: null, requirements: [] };
    const phase = { id: null, title: 'x', topic: '', startsOn: null, dueOn: null };
    const phases = [200, 201].map((count) => ({ ...phase, tasks: Array.from({ length: count }, () => task) }));
    const wanted = { id: null, name: 'Too much', cohort: '', about: '', startsOn: null, endsOn: null, phases };
    expect(await client.programs.saveOutline(wanted)).toMatchObject({ error: { code: 'program-too-large' } });
  });

  test('text that looks like HTML stays text', async () => {
    const words = '<b>Bold</b> & <script>x</script>';
    const wanted = { id: null, name: words, cohort: '', about: words, startsOn: null, endsOn: null, phases: [] };
    expect(unwrap(await client.programs.saveOutline(wanted))).toMatchObject({ name: words, about: words });
  });
});

test('a program for the next cohort has other days and nothing done', async () => {
  unwrap(await client.programs.setHandedIn({ ids: [asked('defines your role').id], on: '2026-02-10' }));
  const copy = { id: program.id, name: 'Again', cohort: '2026-27', startsOn: '2026-08-31' };
  const made = unwrap(await client.programs.duplicateProgram(copy));
  expect(made).toMatchObject({ name: 'Again', cohort: '2026-27', startsOn: '2026-08-31', endsOn: '2027-06-11' });
  expect(requirementsOf(made).every(({ handedInOn }) => handedInOn === null)).toBe(true);
  expect(requirementsOf(made).map(({ text }) => text)).toEqual(requirementsOf(program).map(({ text }) => text));
});

test('a program that goes for good leaves its pages, found by it no more', async () => {
  const page = await writePage(null, 'Tickets.');
  await show(page, asked('defines your role').id);
  const before = await getCommitCount(context.db);
  unwrap(await client.programs.removeProgram({ id: program.id }));
  expect(await getCommitCount(context.db)).toBe(before + 1);
  expect(unwrap(await client.programs.listPrograms(null))).toEqual([]);
  expect(unwrap(await client.journal.findEntry({ id: page }))?.programId).toBeNull();
  const filter = { ...everything, programId: program.id };
  expect(unwrap(await client.journal.listEntries({ filter, offset: 0, limit: 10 }))).toEqual([]);
  expect(await client.programs.findOutline({ id: program.id })).toMatchObject({ error: { code: 'program-missing' } });
});

test('a task without requirements is ticked, and the tick taken back', async () => {
  const [task] = program.phases[0]?.tasks ?? [];
  if (!task) throw new Error('the example has no task');
  const days = [];
  for (const doneOn of ['2026-02-10', null]) {
    unwrap(await client.programs.setTaskDone({ id: task.id, doneOn }));
    days.push((await outline()).phases[0]?.tasks[0]?.doneOn);
  }
  expect(days).toEqual(['2026-02-10', null]);
});
