import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { FailureError } from '../../../renderer/api/failure.ts';
import { TemplateDialog } from '../../../renderer/templates/public.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const close = vi.fn();
const choose = vi.fn<(templateId: string | null) => Promise<void>>();

beforeEach(async () => {
  close.mockReset();
  choose.mockReset().mockResolvedValue();
  journal = await openJournalWindow();
});

async function open(): Promise<void> {
  journal.show(<TemplateDialog opened onClose={close} onChoose={choose} />);
  await screen.findByRole('option', { name: /^Phase reflection/ });
}

const field = () => screen.getByRole('combobox', { name: 'Find a template' });
const names = () => screen.getAllByRole('option').map((option) => option.querySelector('b')?.textContent);
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

test('all templates are offered by family, and a blank page at the end', async () => {
  await open();
  expect(names()).toHaveLength(28 + 1);
  expect(screen.getAllByRole('option')[0]?.textContent).toBe('Two-minute noteabout 2 minutes');
  expect(screen.getAllByRole('option').at(-1)?.textContent).toBe('A blank pageNo prompts, no order');
  const models = screen.getByRole('group', { name: 'Models of reflection' });
  expect(within(models).getAllByRole('option')).toHaveLength(9);
});

test('favourites come first, then own ones; what is archived is not offered', async () => {
  const { id } = unwrap(await journal.client.templates.duplicateTemplate({ id: 'gibbs' }));
  unwrap(await journal.client.templates.setFavourite({ id: 'trust', isFavourite: true }));
  unwrap(await journal.client.templates.archiveTemplate({ id: 'quick', isArchived: true }));
  await open();
  expect(names().slice(0, 3)).toEqual([
    'Trust and equality check (favourite)',
    'Copy of Reflective cycle (Gibbs)',
    'Weekly review',
  ]);
  expect(names()).not.toContain('Two-minute note');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(choose).toHaveBeenCalledWith(id);
});

function Anywhere({ onBegun }: { onBegun: () => void }) {
  const [opened, setOpened] = useState(false);
  async function begin(): Promise<void> {
    onBegun();
  }
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        New
      </button>
      <TemplateDialog opened={opened} onClose={() => setOpened(false)} onChoose={begin} />
    </>
  );
}

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('a begun page is not robbed of its first letters: the keyboard goes back to the button only when nothing was chosen', async () => {
  const begun = vi.fn();
  journal.show(<Anywhere onBegun={begun} />);
  const button = screen.getByRole('button', { name: 'New' });
  const focused: unknown[] = [];
  button.addEventListener('focus', () => focused.push(button));
  for (const key of ['{Enter}', '{Escape}', '{Enter}']) {
    await user.click(button);
    focused.length = 0;
    await screen.findByRole('option', { name: /^Phase reflection/ });
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await user.keyboard(key);
    await gone();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(focused).toHaveLength(key === '{Escape}' ? 1 : 0);
  }
  expect(begun).toHaveBeenCalledTimes(2);
});

test('the keyboard is in the field at once, and typed letters find a template', async () => {
  await open();
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await user.keyboard('schon');
  expect(names()).toEqual(['In action and on action (Schön)']);
  expect(active()).toContain('Schön');
  await user.keyboard('{Enter}');
  expect(choose).toHaveBeenCalledWith('schon');
});

test('words that no template has begin nothing', async () => {
  await open();
  await user.type(field(), 'zeppelin');
  expect(screen.getByText('No template mentions “zeppelin”.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull();
  await user.keyboard('{Enter}');
  expect(choose).not.toHaveBeenCalled();
});

test('a blank page is found by its name', async () => {
  await open();
  await user.type(field(), 'blank');
  expect(names()).toEqual(['A blank page']);
});

test('the prompts of the template that the keyboard stands on are shown, with how it ends and whose idea it was', async () => {
  await open();
  await user.type(field(), '{ArrowDown}{ArrowDown}');
  expect(active()).toContain('Phase reflection');
  const preview = screen.getByRole('region', { name: 'Phase reflection' });
  expect(within(preview).getByText('Which moments made me see something differently?')).toBeDefined();
  expect(within(preview).getByText('Ends with: next steps + artefact link + audience list')).toBeDefined();
  expect(within(preview).getByText(/^Source: After the phase task/)).toBeDefined();
});

test('the keyboard alone chooses: end, enter', async () => {
  await open();
  await user.type(field(), '{End}{Enter}');
  expect(choose).toHaveBeenCalledWith(null);
  await waitFor(() => expect(close).toHaveBeenCalled());
});

test('escape closes and begins nothing', async () => {
  await open();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(choose).not.toHaveBeenCalled();
});

test('a click shows a template, and the button begins it', async () => {
  await open();
  await user.click(screen.getByRole('option', { name: /^Phase reflection/ }));
  expect(choose).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(choose).toHaveBeenCalledWith('phase');
});

test('a template that is not there any more is told, and the dialog stays', async () => {
  choose.mockRejectedValue(new FailureError({ code: 'template-missing' }));
  await open();
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByText('This template is not here any more.')).toBeDefined();
  expect(close).not.toHaveBeenCalled();
});
