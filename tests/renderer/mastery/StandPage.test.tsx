import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { defaultSettings } from '../../../shared/settings/settings.contract.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { begin, growthPages, take, waymarkId } from './growth-pages.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

const show = () => journal.show(growthPages, '/growth');
const list = async () => unwrap(await journal.client.mastery.listAssessments({ frameworkId: null }));
const september = '3342' + '23222' + '42312' + '3232' + '44343' + '0323';

/** Tables are read here; the pictures are looked at in the real window (tests/e2e/mastery.spec.ts). */
const asTables = async () =>
  unwrap(await journal.client.settings.saveSettings({ ...defaultSettings, chartsAsTables: true }));

test('a newcomer is told what it takes, and begins with two choices', async () => {
  show();
  await screen.findByText('You have not placed yourself yet.');
  await user.click(screen.getByRole('link', { name: 'Place yourself' }));
  await screen.findByRole('radio', { name: 'All 27 parts, in about 12 minutes' });
  await user.click(screen.getByRole('radio', { name: 'Only the 6 domains, in about 2 minutes' }));
  await user.click(screen.getByRole('radio', { name: 'In between' }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  await screen.findByRole('heading', { level: 2, name: 'A Ground: trust and standing' });
  expect(await list()).toMatchObject([{ form: 'quick', occasion: 'other' }]);
});

test('what was begun waits, and can be gone on with', async () => {
  await begin(journal);
  show();
  await screen.findByText('0 of 27 answered. It waits where you left it.');
  expect(screen.getByRole('link', { name: 'Go on' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Take it away' }));
  await screen.findByText('You have not placed yourself yet.');
  expect(await list()).toEqual([]);
});

test('what was begun and says only what is not part of the role can be taken away too, after a question', async () => {
  const { id } = await begin(journal);
  const notMine = {
    itemId: itemId.parse('A1'),
    stage: null,
    isNotMyRole: true,
    certainty: null,
    note: '',
    isRecalibrated: false,
  };
  unwrap(await journal.client.mastery.saveAnswer({ id, answer: notMine })); // it has no result, so it cannot be finished
  show();
  await user.click(await screen.findByRole('button', { name: 'Take it away' }));
  const question = await screen.findByRole('dialog', { name: 'Take this self-assessment away for good?' });
  expect(within(question).getByRole('button', { name: 'Close' })).toBeDefined(); // the cross has a name
  await user.click(within(question).getByRole('button', { name: 'Keep it' }));
  expect(await list()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Take it away' }));
  const again = await screen.findByRole('dialog', { name: 'Take this self-assessment away for good?' });
  await user.click(within(again).getByRole('button', { name: 'Take it away' }));
  await screen.findByText('You have not placed yourself yet.');
  expect(await list()).toEqual([]);
});

test('frameworks know of one that was begun, and of one that was taken away', async () => {
  const known = () =>
    journal.queryClient.fetchQuery({
      queryKey: ['frameworks'],
      queryFn: async () => unwrap(await journal.client.frameworks.listFrameworks(null)),
      staleTime: Number.POSITIVE_INFINITY,
    });
  expect((await known())[0]?.assessments).toBe(0);
  journal.show(growthPages, '/growth/begin');
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  await screen.findByRole('group', { name: /Which sentence fits/ });
  expect((await known())[0]?.assessments).toBe(1);
  cleanup();
  show();
  await user.click(await screen.findByRole('button', { name: 'Take it away' }));
  await screen.findByText('You have not placed yourself yet.');
  expect((await known())[0]?.assessments).toBe(0);
});

test.each(['evidence:listEvidence', 'frameworks:findFrameworkVersion'])(
  'why there is no result is said: %s',
  async (asked) => {
    await take(journal, september, new Date(2026, 8, 29, 12));
    const { invoke } = journal.bridge;
    journal.bridge.invoke = async (channel, input) =>
      channel === asked ? ({ ok: false, error: { code: 'journal-damaged' } } as never) : invoke(channel, input);
    show();
    await screen.findByRole('alert');
  },
);

test('a result leads with words: the stage held by most, never a number with decimals', async () => {
  await asTables();
  await take(journal, september, new Date(2026, 8, 29, 12));
  show();
  await screen.findByRole('heading', { level: 1, name: 'Most often finding footing' });
  expect(screen.getByText('Firmest in Charter. 5 upper stages still want something to show for them.')).toBeDefined();
  expect(screen.getByText(/^This is a mirror for planning/)).toBeDefined();
  expect(document.querySelector('h1')?.closest('div[class]')?.parentElement?.textContent).not.toMatch(/\d[.,]\d/);
  expect(screen.getByText(/^Finding footing and Steady fit equally often: 10 of 26 each\./)).toBeDefined();
  const strip = await screen.findByRole('table', { name: '27 marks' });
  expect(within(strip).getAllByRole('row')).toHaveLength(28);
  expect(within(strip).getByRole('row', { name: /^A3 Keeping confidence Surefooted claimed/ })).toBeDefined();
  expect(within(strip).getByRole('row', { name: /^F1 .* not part of my role/ })).toBeDefined();
  const domains = screen.getByRole('table', { name: 'Middle and spread, by domain' });
  expect(
    within(domains).getByRole('row', {
      name: 'Trail: cycles and evidence Finding footing Setting out Surefooted 5 / 5',
    }),
  ).toBeDefined();
});

test('a story lies near, and a second one close by; both can be read whole', async () => {
  await take(journal, september, new Date(2026, 8, 29, 12));
  show();
  const story = await screen.findByRole('article', { name: 'A story near yours' });
  expect(story.textContent).toContain('Adaeze: Fourth year');
  expect(story.textContent).not.toContain('What does your evidence leave out?');
  await user.click(within(story).getByRole('button', { name: 'Read it all' }));
  expect(story.textContent).toContain('What does your evidence leave out?');
  await user.click(screen.getByRole('button', { name: 'Also close: Tomas' }));
  expect(screen.getByRole('article', { name: 'Also close' }).textContent).toContain('Tomas');
  expect(document.activeElement?.textContent).toBe('Also close'); // its button is gone, and the keyboard stays near
});

test('strengths, challenges, what could come next and the next move of each domain stand below', async () => {
  await take(journal, september, new Date(2026, 8, 29, 12));
  show();
  const strengths = await screen.findByRole('region', { name: 'Strengths' });
  expect(within(strengths).getAllByRole('listitem')).toHaveLength(3);
  expect(within(screen.getByRole('region', { name: 'What could come next' })).getAllByRole('listitem')).toHaveLength(4);
  const moves = screen.getByRole('region', { name: 'The next move, domain by domain' });
  expect(within(moves).getAllByRole('term')).toHaveLength(6);
  expect(moves.textContent).toContain('CharterFrom Surefooted to Lighting the wayTurn your next report into something');
});

test('a claim is made good by linking a page, also after the assessment was finished', async () => {
  await asTables();
  await take(journal, september, new Date(2026, 8, 29, 12));
  const entry = unwrap(await journal.client.journal.beginEntry({ templateId: null }));
  unwrap(await journal.client.journal.saveEntry({ ...entry, body: page('The leader heard it too.') }));
  unwrap(
    await journal.client.evidence.linkEvidence({
      source: { kind: 'page', entryId: entry.id },
      target: { kind: 'competency', frameworkId: waymarkId, competencyId: itemId.parse('A3') },
      why: '',
      linkedAt: null,
    }),
  );
  show();
  await screen.findByRole('heading', { level: 1, name: 'Most often finding footing, with evidence for some of it' });
  expect(screen.getByText(/4 upper stages still want/)).toBeDefined();
  expect(await screen.findByRole('row', { name: /^A3 Keeping confidence Surefooted with evidence/ })).toBeDefined();
});

test('earlier results stay within reach, and one is taken away only after a question', async () => {
  await take(journal, september, new Date(2026, 8, 29, 12));
  await take(journal, september.replaceAll('2', '3'), new Date(2026, 10, 18, 12));
  show();
  await screen.findByRole('heading', { level: 1, name: 'Mostly steady' });
  const earlier = screen.getByRole('region', { name: 'Earlier self-assessments' });
  await user.click(within(earlier).getByRole('link', { name: '29 September' }));
  await screen.findByRole('heading', { level: 1, name: 'Most often finding footing' });
  await user.click(screen.getByRole('button', { name: 'More about this self-assessment' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Take it away for good' }));
  await screen.findByText('Its answers and notes go with it. Next steps that came out of it stay.');
  await user.click(screen.getByRole('button', { name: 'Take it away' }));
  await waitFor(async () => expect(await list()).toHaveLength(1));
  await screen.findByRole('heading', { level: 1, name: 'Mostly steady' });
});
