import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { ProgramPicker } from '../../../renderer/programs/public.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
let chosen: string | null;

beforeEach(async () => {
  journal = await openJournalWindow();
  chosen = null;
});

function Page() {
  const [value, setValue] = useState<string | null>(null);
  chosen = value;
  return <ProgramPicker value={value} onChange={setValue} />;
}

const names = async () => unwrap(await journal.client.programs.listPrograms(null)).map(({ name }) => name);
const field = () => screen.findByRole('textbox', { name: 'Program' });

test('a new program is added on the spot, by the keyboard, and is the page’s', async () => {
  journal.show(<Page />);
  await user.type(await field(), 'Coaching certificate');
  expect(await screen.findByRole('option', { name: 'Add “Coaching certificate”' })).toBeDefined();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await names()).toEqual(['Coaching certificate']));
  expect(await screen.findByDisplayValue('Coaching certificate')).toBeDefined();
  await waitFor(() => expect(chosen).toMatch(/^[0-9a-f-]{36}$/));
});

test('a program that is there is chosen and not added again, and a page can belong to none', async () => {
  const { id } = unwrap(await journal.client.programs.saveProgram({ id: null, name: 'Coaching certificate' }));
  journal.show(<Page />);
  await user.type(await field(), 'COACHING certificate');
  expect(screen.queryByRole('option', { name: /^Add/ })).toBeNull();
  await user.click(await screen.findByRole('option', { name: 'Coaching certificate' }));
  await waitFor(() => expect(chosen).toBe(id));
  expect(await names()).toEqual(['Coaching certificate']);
  await user.click(await field());
  await user.click(await screen.findByRole('option', { name: 'No program' }));
  await waitFor(() => expect(chosen).toBeNull());
});

test('what was typed and not chosen changes nothing', async () => {
  journal.show(<Page />);
  await user.type(await field(), 'Half a na');
  await user.tab();
  expect(((await field()) as HTMLInputElement).value).toBe('');
  expect(await names()).toEqual([]);
});
