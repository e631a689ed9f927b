import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { FrameworkId } from '../../../shared/frameworks/frameworks.contract.ts';
import { inOrder } from '../../../shared/frameworks/frameworks.rules.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import type { RoutedPages } from '../../support/routed-pages.tsx';
import { unwrap } from '../../support/test-client.ts';
import { showPages } from './routed-pages.tsx';

let journal: JournalWindow;
let pages: RoutedPages;
const user = userEvent.setup();
const waymark = { id: 'waymark' as FrameworkId };

beforeEach(async () => {
  journal = await openJournalWindow();
});

async function open(id: string): Promise<void> {
  pages = showPages(journal, `/growth/frameworks/${id}`);
  await screen.findByRole('heading', { level: 1 });
}
const copyWaymark = async () => unwrap(await journal.client.frameworks.duplicateFramework(waymark));

test('Waymark is read whole: stages, domains, competencies, every sentence and every story', async () => {
  await open('waymark');
  const { stages, domains, cases } = unwrap(await journal.client.frameworks.listFrameworks(null))[0] ?? {
    stages: [],
    domains: [],
    cases: [],
  };
  for (const { gist } of stages) expect(screen.getByText(gist)).toBeDefined();
  for (const domain of domains) {
    const region = within(screen.getByRole('region', { name: `${domain.code} ${domain.name}` }));
    for (const one of domain.competencies) {
      const part = within(region.getByRole('region', { name: `${one.code} ${one.name}` }));
      expect(part.getAllByRole('definition').map((sentence) => sentence.textContent)).toEqual(one.descriptors);
    }
    for (const move of domain.nextMoves) expect(region.getByText(move)).toBeDefined();
    for (const line of domain.evidence) expect(region.getByText(line)).toBeDefined();
  }
  expect(cases).toHaveLength(5);
  for (const { story } of cases) {
    expect(screen.getByText((_, element) => element?.tagName === 'P' && element.textContent === story)).toBeDefined();
  }
});

test('a domain is reached by its button, and the keyboard goes along', async () => {
  await open('waymark');
  await user.click(screen.getByRole('button', { name: 'C Trail: cycles and evidence' }));
  expect(document.activeElement?.textContent).toBe('C Trail: cycles and evidence');
});

test('competencies without sentences say whose are read', async () => {
  const copy = await copyWaymark();
  const domains = copy.domains.map((domain) => ({
    ...domain,
    competencies: domain.competencies.map((one) => ({ ...one, descriptors: [] })),
  }));
  unwrap(await journal.client.frameworks.saveFramework({ ...inOrder(copy), domains, id: copy.id }));
  await open(copy.id);
  expect(screen.getAllByText('Read by the sentences of the stages.')).toHaveLength(27);
});

test('an own one leads to its change', async () => {
  const copy = await copyWaymark();
  await open(copy.id);
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await waitFor(() => expect(pages.address).toBe(`/growth/frameworks/${copy.id}/edit`));
});

test('when one is removed, the list comes back', async () => {
  const copy = await copyWaymark();
  await open(copy.id);
  await user.click(screen.getByRole('button', { name: 'More for “Copy of Waymark”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove for good' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove for good' }));
  await waitFor(() => expect(pages.address).toBe('/growth/frameworks'));
});

test('in screen-share mode an own one is blurred whole, and Waymark is not', async () => {
  const copy = await copyWaymark();
  await open(copy.id);
  const [stage] = copy.stages;
  const [story] = copy.cases;
  expect(screen.getByRole('heading', { level: 1 }).querySelector('[data-private]')?.textContent).toBe(copy.name);
  for (const words of [copy.description, 'C Trail: cycles and evidence', stage?.gist, story?.story]) {
    expect(screen.getByText(words ?? '').closest('[data-private]'), words).not.toBeNull();
  }
  expect(screen.getByRole('button', { name: 'Change' }).closest('[data-private]')).toBeNull();
  await pages.go('/growth/frameworks/waymark');
  await screen.findByRole('heading', { level: 1, name: 'Waymark' });
  expect(document.querySelector('article [data-private]')).toBeNull();
});

test('one that is gone says so', async () => {
  pages = showPages(journal, '/growth/frameworks/gone');
  expect(await screen.findByText('This framework is not in the journal any more.')).toBeDefined();
});
