import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import type { Framework, FrameworkId } from '../../../shared/frameworks/frameworks.contract.ts';
import { inOrder } from '../../../shared/frameworks/frameworks.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import type { RoutedPages } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showPages } from './routed-pages.tsx';

let journal: JournalWindow;
let pages: RoutedPages;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});

async function open(id: string): Promise<void> {
  pages = showPages(journal, id === 'new' ? '/growth/frameworks/new' : `/growth/frameworks/${id}/edit`);
  await screen.findByRole('heading', { level: 1 });
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const save = () => user.click(button('Save this framework'));
const own = async () =>
  unwrap(await journal.client.frameworks.listFrameworks(null)).filter(({ isBuiltIn }) => !isBuiltIn);
const copyWaymark = async (): Promise<Framework> =>
  unwrap(await journal.client.frameworks.duplicateFramework({ id: 'waymark' as FrameworkId }));
/** Fills a field at once: typing letter by letter is tried where it matters. */
async function fill(name: string | RegExp, text: string): Promise<void> {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}
const competencies = () => screen.getAllByRole('button', { name: /^[A-F]\d/ }).map((row) => row.textContent);

describe('a new framework', () => {
  test('is worded, saved and shown', async () => {
    await open('new');
    await user.type(field('Name of stage 1'), 'Not yet');
    await fill('Name of stage 2', 'Sometimes');
    await user.click(button('Remove stage 3'));
    await fill('Name of domain 1', 'Trust');
    const names = screen.getAllByRole('textbox', { name: 'Name' });
    expect(names).toHaveLength(2);
    await user.type(names[0] as HTMLElement, 'Harbour');
    await user.type(names[1] as HTMLElement, 'Listens');
    await user.click(button('Write sentences for this competency'));
    await user.keyboard('I talk.');
    await fill('Sometimes', 'I listen.');
    await save();
    await waitFor(async () => expect(pages.address).toBe(`/growth/frameworks/${(await own())[0]?.id}`));
    expect((await own())[0]).toMatchObject({
      name: 'Harbour',
      version: 1,
      stages: [{ name: 'Not yet' }, { name: 'Sometimes' }],
      domains: [
        {
          code: 'A',
          name: 'Trust',
          competencies: [{ code: 'A1', name: 'Listens', descriptors: ['I talk.', 'I listen.'] }],
        },
      ],
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Harbour' })).toBeDefined();
  });

  test('says beside each field what is still open, opens what is folded, and saves nothing', async () => {
    await open('new');
    await user.click(button('Add a competency to domain 1'));
    await user.keyboard('{Tab}');
    await save();
    expect(screen.getAllByText('Write something here.')).toHaveLength(7);
    expect(screen.getByText('Something is still open. It is marked above.')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('textbox', { name: 'Name' })[0]));
    expect(await own()).toEqual([]);
  });

  test('refuses codes that stand twice, and markup, beside their fields', async () => {
    await open('new');
    await fill('Code of domain 1', 'a1');
    await fill('What it is about', 'I <b>do</b>');
    await save();
    expect(screen.getByText('Another part has this code already.')).toBeDefined();
    expect(screen.getByText('Plain words only: take out what stands between < and >.')).toBeDefined();
  });

  test('keeps lists line by line, without those that were only begun', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    const [fold] = screen.getAllByRole('button', { name: 'For the result: strengths, challenges, next steps' });
    await user.click(fold as HTMLElement);
    await user.clear(field('Strengths'));
    await user.type(field('Strengths'), 'One{Enter}{Enter} Two{Enter}');
    await save();
    await waitFor(async () => expect((await own())[0]?.stages[0]?.strengths).toEqual(['One', 'Two']));
  });
});

describe('a framework that is changed', () => {
  test('keeps the ids of its parts, and is worded over as long as it has no self-assessment', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    expect(screen.queryByText(/makes version/)).toBeNull();
    await fill('Name of domain 1', 'Ground');
    await save();
    await waitFor(() => expect(pages.address).toBe(`/growth/frameworks/${copy.id}`));
    const [changed] = await own();
    expect(changed).toMatchObject({
      version: 1,
      domains: [{ id: copy.domains[0]?.id, name: 'Ground' }, {}, {}, {}, {}, {}],
    });
    expect(inOrder({ ...(changed as Framework), domains: copy.domains })).toEqual(inOrder(copy));
  });

  test('says before saving that a new version will be made, and makes it', async () => {
    const copy = await copyWaymark();
    unwrap(await journal.client.mastery.beginAssessment({ frameworkId: copy.id, form: 'full', occasion: 'start' }));
    await open(copy.id);
    const note =
      /There is 1 self-assessment with this framework. Saving makes version 2: earlier results keep the words/;
    expect(screen.getAllByText(note)).toHaveLength(1);
    await fill('Name of domain 1', 'Ground');
    expect(screen.getAllByText(note)).toHaveLength(2); // beside the button too
    await save();
    expect(await screen.findByText(/is saved as version 2\./)).toBeDefined();
    const before = unwrap(await journal.client.frameworks.findFrameworkVersion({ id: copy.id, version: 1 }));
    expect(before?.domains[0]?.name).toBe('Ground: trust and standing');
  });

  test('has another number of stages, and every sentence follows', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    await user.click(button('Remove stage 5'));
    expect(screen.getByText('Stage 5 was taken out, and its sentences with it.')).toBeDefined();
    await save();
    await waitFor(async () => expect((await own())[0]?.stages).toHaveLength(4));
    const [changed] = await own();
    expect(changed?.domains[0]?.competencies[0]?.descriptors).toEqual(
      copy.domains[0]?.competencies[0]?.descriptors.slice(0, 4),
    );
    expect(changed?.domains[0]?.nextMoves).toEqual(copy.domains[0]?.nextMoves.slice(0, 3));
  });

  test('with a stage more asks for each sentence that it lacks', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    await user.click(button('Add a stage'));
    await user.keyboard('Beyond');
    await save();
    expect(screen.getAllByText('Write the sentence, or read those of the stages instead.')).toHaveLength(27);
    expect(screen.getAllByText('Write something here.')).toHaveLength(6); // the moves to it
    expect((await own())[0]?.stages).toHaveLength(5);
  }, 30_000);
});

describe('by the keyboard', () => {
  test('stages, domains and competencies move, and the keyboard stays with what moves', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    button('Move stage 1 down').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button('Move stage 2 down')));
    expect((field('Name of stage 2') as HTMLInputElement).value).toBe('Setting out');
    button('Move domain 6 up').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button('Move domain 5 up')));
    expect((field('Name of domain 5') as HTMLInputElement).value).toMatch(/^Lantern/);
    button('Move competency 2 of domain 1 up').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button('Move competency 1 of domain 1 down')));
    expect(competencies().slice(0, 2)).toEqual(['A2 Standing alongside', 'A1 Relationship before practice']);
  });

  test('what was taken out comes back by Undo', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    const before = competencies();
    await user.click(button('Remove domain 2'));
    expect(competencies()).toHaveLength(22);
    await user.click(button('Undo'));
    expect(competencies()).toEqual(before);
    await user.click(button('Remove competency 1 of domain 1'));
    expect(competencies()).toEqual(before.slice(1));
    await user.click(button(/^Take out the story “Mira/));
    expect(screen.getByText('A story was taken out.')).toBeDefined();
  });

  test('a competency more gets the next free code and waits for its name', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    await user.click(button('Add a competency to domain 1'));
    await user.keyboard('Says thanks');
    await waitFor(() => expect(competencies()).toContain('A5 Says thanks'));
    await user.click(button('Add a domain'));
    await user.keyboard('Beyond');
    expect((field('Code of domain 7') as HTMLInputElement).value).toBe('G');
  });
});

describe('leaving', () => {
  test('with unsaved changes asks; staying keeps the words, leaving gives them up', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    await fill('Name of domain 1', 'Ground');
    await user.click(button('Cancel'));
    await user.click(await screen.findByRole('button', { name: 'Keep writing' }));
    expect((field('Name of domain 1') as HTMLInputElement).value).toBe('Ground');
    void pages.go('/elsewhere');
    const question = 'Your changes to this framework are not saved yet.';
    expect(await screen.findByText(question)).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    expect(await screen.findByText('Another page')).toBeDefined();
    expect(await own()).toEqual([copy]);
  });

  test('without changes asks nothing', async () => {
    const copy = await copyWaymark();
    await open(copy.id);
    await user.click(button('Cancel'));
    await waitFor(() => expect(pages.address).toBe(`/growth/frameworks/${copy.id}`));
  });

  test('when the journal is locked, what was worded is kept and its gaps are closed', async () => {
    await open('new');
    await fill('Name of domain 1', 'Trust');
    expect(await flushAll()).toBe(true);
    expect(await own()).toMatchObject([
      {
        name: 'My framework',
        stages: [{ name: 'Stage 1' }, {}, {}],
        domains: [{ name: 'Trust', competencies: [{ name: 'Competency 1' }] }],
      },
    ]);
    expect(await flushAll()).toBe(true); // nothing new: no second one
    expect(await own()).toHaveLength(1);
  });
});

test('one that comes with Cairn, and one that is gone, cannot be opened for change', async () => {
  pages = showPages(journal, '/growth/frameworks/waymark/edit');
  expect(await screen.findByText('A framework that comes with Cairn stays as it is.')).toBeDefined();
  await pages.go('/growth/frameworks/gone/edit');
  expect(await screen.findByText('This framework is not in the journal any more.')).toBeDefined();
});
