import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { EvidencePage } from '../../../renderer/evidence/EvidencePage.tsx';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const today = instantToLocalDate(new Date());
const waymark = frameworkId.parse('waymark');

beforeEach(async () => {
  notifications.clean();
  journal = await openJournalWindow();
});

async function keepPage(title: string, entryDate = today, ...words: string[]): Promise<EntryId> {
  const begun = unwrap(await journal.client.journal.beginEntry({ templateId: null, entryDate }));
  unwrap(await journal.client.journal.saveEntry({ ...begun, title, body: page(...words, 'What I saw.') }));
  return begun.id;
}

type Link = Parameters<JournalWindow['client']['evidence']['linkEvidence']>[0];
async function link(source: Link['source'], competency: string, why = '') {
  const target = { kind: 'competency' as const, frameworkId: waymark, competencyId: itemId.parse(competency) };
  return unwrap(await journal.client.evidence.linkEvidence({ source, target, why, linkedAt: null }));
}
const words = (text: string, happenedOn = today): Link['source'] => ({
  kind: 'words',
  id: null,
  words: text,
  happenedOn,
});
const listed = async () =>
  unwrap(await journal.client.evidence.listEvidence({ frameworkId: waymark, entryId: null, stepId: null }));

async function open(address = '/growth/evidence'): Promise<void> {
  journal.show(<EvidencePage />, address);
  await screen.findByRole('heading', { name: 'Ground: trust and standing' });
}
const pieces = (code: RegExp) => screen.findByRole('list', { name: code });
const askFor = async (code: string) =>
  user.click(await screen.findByRole('button', { name: new RegExp(`^Add evidence for ${code} `) }));
const search = () => screen.findByRole('combobox', { name: 'Search pages, files, artefacts and more' });
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('the map', () => {
  test('before anything is linked it says so and asks for one page', async () => {
    await open();
    expect(screen.getByText('Nothing is linked from the last 90 days yet. One page is enough to begin.')).toBeDefined();
    expect(screen.getAllByRole('button', { name: /^Add evidence for / })).toHaveLength(27);
    expect(screen.getAllByText('Nothing yet')).toHaveLength(27);
    expect(screen.getByText('Waymark, the last 90 days')).toBeDefined();
  });

  test('every part has its pieces with their day and why, and the way to the page', async () => {
    const id = await keepPage('After the lesson', '2026-05-06');
    await link({ kind: 'page', entryId: id }, 'B1', 'She spoke for most of it.');
    await link({ kind: 'page', entryId: id }, 'C1');
    await open();
    const row = within(await pieces(/B1/));
    expect(row.getByRole('link', { name: 'After the lesson' }).getAttribute('href')).toBe(`/journal/${id}`);
    expect(row.getByText(/^Page · 6 May( 2026)? · also for C1$/)).toBeDefined();
    expect(row.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why this shows it' }).value).toBe(
      'She spoke for most of it.',
    );
    expect(within(await pieces(/C1/)).queryByRole('textbox')).toBeNull();
  });

  test('a part with many pieces shows three, and all of them when asked', async () => {
    for (let count = 1; count <= 5; count++) await link(words(`Piece ${count}`), 'B1');
    await open();
    expect(within(await pieces(/B1/)).getAllByRole('listitem')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Show all 5' }));
    expect(within(await pieces(/B1/)).getAllByRole('listitem')).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(within(await pieces(/B1/)).getAllByRole('listitem')).toHaveLength(3);
  });

  test('the filter leaves what has nothing from this term, by the coach’s own calendar', async () => {
    const term = { name: 'Autumn term', startsOn: addDays(today, -10), endsOn: addDays(today, 10) };
    unwrap(await journal.client.rhythm.saveRhythm({ days: [], terms: [term], holidays: [] }));
    for (const code of ['B1', 'B2', 'B3', 'B4']) await link(words('Of this term'), code);
    await link(words('Of last term', addDays(today, -11)), 'B5');
    await open();
    expect(screen.getByText('Waymark, Autumn term')).toBeDefined();
    expect(
      screen.getByText('Ground, Trail, Workshop, Charter and Lantern have nothing yet from this term.'),
    ).toBeDefined();
    const filter = screen.getByRole('button', { name: 'Without evidence this term (23)' });
    expect(filter.getAttribute('aria-pressed')).toBe('false');
    await user.click(filter);
    expect(filter.getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('heading', { name: 'Listening and talk balance' })).toBeNull();
    expect(screen.getByText('Of last term')).toBeDefined();
    expect(screen.getByText('Nothing from this term yet')).toBeDefined();
    expect(screen.getAllByRole('button', { name: /^Add evidence for / })).toHaveLength(23);
  });

  test('a domain is folded up, and what could be shown for it is looked at when it is wanted', async () => {
    await open();
    await user.click(screen.getAllByRole('button', { name: 'What could be shown' })[0] as HTMLElement);
    expect(screen.getByText('partnership agreement signed off by both sides')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Fold up Ground: trust and standing' }));
    expect(screen.queryByRole('heading', { name: 'Keeping confidence' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Unfold Ground: trust and standing' }));
    expect(screen.getByRole('heading', { name: 'Keeping confidence' })).toBeDefined();
  });

  test('another framework is chosen, and what it no longer asks about is still here', async () => {
    const copy = unwrap(await journal.client.frameworks.duplicateFramework({ id: waymark }));
    const first = copy.domains[0]?.competencies[0];
    if (!first) throw new Error('a framework has parts');
    const target = { kind: 'competency' as const, frameworkId: copy.id, competencyId: first.id };
    unwrap(
      await journal.client.evidence.linkEvidence({ source: words('Of an own part'), target, why: '', linkedAt: null }),
    );
    const {
      id,
      version: _version,
      isBuiltIn: _isBuiltIn,
      isArchived: _isArchived,
      assessments: _assessments,
      ...text
    } = copy;
    const [domain, ...rest] = text.domains;
    if (!domain) throw new Error('a framework has domains');
    const [, ...others] = domain.competencies;
    unwrap(
      await journal.client.frameworks.saveFramework({
        ...text,
        id,
        domains: [{ ...domain, competencies: others }, ...rest],
      }),
    );
    await open(); // the one that something was linked to last
    const left = within(await pieces(/^Not in this framework any more$/));
    expect(left.getByText('Of an own part')).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Framework' }), 'Waymark');
    await waitFor(() => expect(screen.queryByText('Of an own part')).toBeNull());
    expect(journal.address).toBe('/growth/evidence?framework=waymark');
  });
});

describe('adding', () => {
  test('a page is found by its words, chosen and explained without leaving the keyboard', async () => {
    await keepPage('Another page');
    const id = await keepPage('After the lesson', '2026-05-06', 'A kestrel over the gym.');
    await open();
    await askFor('B1');
    await user.type(await search(), 'kestrel{Enter}');
    const why = await screen.findByRole('textbox', { name: 'Why this shows it' });
    expect(document.activeElement).toBe(why);
    await user.keyboard('She saw it first.{Enter}');
    await gone();
    expect(await listed()).toMatchObject([
      { source: { kind: 'page', entryId: id }, links: [{ competencyId: 'B1', why: 'She saw it first.' }] },
    ]);
    expect(within(await pieces(/B1/)).getByRole('link', { name: 'After the lesson' })).toBeDefined();
  });

  test('without a word the newest pages stand there, with files and next steps', async () => {
    const file = await attach(journal.client, 'talk counts.txt', Buffer.from('12 : 20'));
    await savePageWith(journal.client, 'With counts', [file]);
    const step = {
      id: null,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      state: 'done',
      reason: '',
    } as const;
    unwrap(await journal.client.steps.saveStep({ ...step, text: 'Ask before I tell.', dueOn: null }));
    await open();
    await askFor('B1');
    const list = await screen.findByRole('listbox', { name: 'What could be linked' });
    await within(list).findByRole('option', { name: /^With counts/ });
    await within(list).findByRole('option', { name: /^Ask before I tell\. ?done$/ });
    await user.type(await search(), 'counts');
    await user.click(await within(list).findByRole('option', { name: /^talk counts.txt/ }));
    await user.keyboard('{Enter}');
    await gone();
    expect(await listed()).toMatchObject([
      { source: { kind: 'file', attachmentId: file.id }, title: 'talk counts.txt' },
    ]);
    await askFor('B2');
    await user.type(await search(), 'ask before');
    await user.click(await screen.findByRole('option', { name: /^Ask before I tell/ }));
    await user.keyboard('{Enter}');
    await gone();
    expect((await listed()).map(({ source }) => source.kind).toSorted()).toEqual(['file', 'step']);
  });

  test('a few words are written down instead, with what was typed so far and a day', async () => {
    await open();
    await askFor('B1');
    await user.type(await search(), 'She stopped bringing answers{ArrowUp}{Enter}');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' });
    expect(field.value).toBe('She stopped bringing answers');
    expect(document.activeElement).toBe(field);
    await user.keyboard('.');
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    await gone();
    expect(await listed()).toMatchObject([{ source: { words: 'She stopped bringing answers.', happenedOn: today } }]);
  });

  test('words that are being written are kept when the journal is locked', async () => {
    await open();
    await askFor('B1');
    await user.type(await search(), 'Half a sentence{ArrowUp}{Enter}');
    await screen.findByRole('textbox', { name: 'What happened' });
    expect(await flushAll()).toBe(true);
    expect(await listed()).toMatchObject([{ title: 'Half a sentence' }]);
  });

  test('the journal can be locked while words are on their way, and they are kept once', async () => {
    await open();
    await askFor('B1');
    await user.type(await search(), 'She asked{ArrowUp}{Enter}');
    await screen.findByRole('textbox', { name: 'What happened' });
    const { invoke } = journal.bridge;
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    journal.bridge.invoke = async (channel, input) => {
      if (channel === 'evidence:linkEvidence') await held;
      return invoke(channel, input);
    };
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    const flushed = flushAll();
    letGo();
    expect(await flushed).toBe(true);
    expect(await listed()).toHaveLength(1);
  });

  test('what is linked there already is said anew and stays one piece', async () => {
    const id = await keepPage('After the lesson');
    await link({ kind: 'page', entryId: id }, 'B1', 'Before');
    await open();
    await askFor('B1');
    await user.click(await screen.findByRole('option', { name: /^After the lesson/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const why = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Why this shows it' });
    expect(why.value).toBe('Before');
    expect(dialog.getByText('already here')).toBeDefined();
    await user.clear(why);
    await user.type(why, 'After{Enter}');
    await gone();
    expect(await listed()).toMatchObject([{ links: [{ why: 'After' }] }]);
  });

  test('a page that went to the trash meanwhile is refused with the reason, and the words stay', async () => {
    const id = await keepPage('After the lesson');
    await open();
    await askFor('B1');
    await user.click(await screen.findByRole('option', { name: /^After the lesson/ }));
    unwrap(await journal.client.journal.trashEntry({ id }));
    await user.keyboard('Why{Enter}');
    expect(await screen.findByText('This page is in the trash.')).toBeDefined();
    expect(screen.getByDisplayValue('Why')).toBeDefined();
    expect(await listed()).toEqual([]);
  });
});

describe('changing', () => {
  const openMenu = async (title: string) =>
    user.click(await screen.findByRole('button', { name: `More about “${title}”` }));

  test('why is said later, in place', async () => {
    await link({ kind: 'page', entryId: await keepPage('After the lesson') }, 'B1');
    await open();
    await openMenu('After the lesson');
    await user.click(await screen.findByRole('menuitem', { name: 'Say why' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Why this shows it' })),
    );
    await user.keyboard('She asked first.{Enter}');
    await waitFor(async () => expect(await listed()).toMatchObject([{ links: [{ why: 'She asked first.' }] }]));
  });

  test('a piece is taken away, and undoing brings it back with its why and its moment', async () => {
    const kept = await link(words('Kept by hand'), 'B1', 'Because.');
    await open();
    await openMenu('Kept by hand');
    await user.click(await screen.findByRole('menuitem', { name: 'Take away' }));
    await waitFor(async () => expect(await listed()).toEqual([]));
    await waitFor(() => expect(screen.queryByText('Kept by hand')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Kept by hand')).toBeDefined();
    expect(await listed()).toEqual([kept]);
  });

  test('why a piece could not be brought back is said, though it stands nowhere any more', async () => {
    await link(words('Kept by hand'), 'B1', 'Because.');
    await open();
    await openMenu('Kept by hand');
    await user.click(await screen.findByRole('menuitem', { name: 'Take away' }));
    await waitFor(() => expect(screen.queryByText('Kept by hand')).toBeNull());
    const { invoke } = journal.bridge;
    journal.bridge.invoke = async (channel, input) =>
      channel === 'evidence:linkEvidence'
        ? ({ ok: false, error: { code: 'disk-full' } } as never)
        : invoke(channel, input);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText(/disk is full/i);
  });

  test('words of one’s own are changed with their day, and keep what else they are shown for', async () => {
    const kept = await link(words('Kept by hand'), 'B1');
    await link({ kind: 'words', id: kept.id, words: 'Kept by hand', happenedOn: today }, 'C1', 'Another why');
    await open();
    await user.click(within(await pieces(/B1/)).getByRole('button', { name: 'More about “Kept by hand”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change the words' }));
    const field = await screen.findByRole('textbox', { name: 'What happened' });
    await user.clear(field);
    await user.type(field, 'Said better');
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    await gone();
    const [piece, ...others] = await listed();
    expect(others).toEqual([]);
    expect(piece).toMatchObject({ id: kept.id, title: 'Said better' });
    expect(piece?.links.map(({ why }) => why).toSorted()).toEqual(['', 'Another why']);
  });
});

test('everything of the coach’s own is blurred while the screen is shared', async () => {
  await link({ kind: 'page', entryId: await keepPage('Heron after the lesson') }, 'B1');
  await link(words('Heron said so'), 'B2');
  await open();
  for (const text of ['Heron after the lesson', 'Heron said so']) {
    expect((await screen.findByText(text)).closest('[data-private]')).not.toBeNull();
  }
  await askFor('B3');
  const option = await screen.findByRole('option', { name: /^Heron after the lesson/ });
  expect(within(option).getByText('Heron after the lesson').closest('[data-private]')).not.toBeNull();
});
