import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
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
  journal.show(<TemplateDialog opened onClose={close} onChoose={choose} />);
  await screen.findByRole('option', { name: /^Phase reflection/ });
});

const active = () => {
  const id = screen.getByRole('listbox', { name: 'Templates' }).getAttribute('aria-activedescendant');
  return document.getElementById(id ?? '')?.textContent;
};

test('all templates are offered, and a blank page at the end', async () => {
  const templates = unwrap(await journal.client.templates.listTemplates(null));
  const offered = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(offered).toHaveLength(templates.length + 1);
  expect(offered[0]).toBe('Two-minute noteEveryday · about 2 minutes');
  expect(offered.at(-1)).toBe('A blank pageNo prompts, no order');
});

test('the prompts of the template that the keyboard stands on are shown', async () => {
  screen.getByRole('listbox', { name: 'Templates' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(active()).toContain('Phase reflection');
  const preview = screen.getByRole('region', { name: 'Phase reflection' });
  expect(within(preview).getByText('Which moments made me see something differently?')).toBeDefined();
});

test('the keyboard alone chooses: end, enter', async () => {
  screen.getByRole('listbox', { name: 'Templates' }).focus();
  await user.keyboard('{End}{Enter}');
  expect(choose).toHaveBeenCalledWith(null);
  await waitFor(() => expect(close).toHaveBeenCalled());
});

test('escape closes and begins nothing', async () => {
  await user.keyboard('{Escape}');
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(choose).not.toHaveBeenCalled();
});

test('a click shows a template, and the button begins it', async () => {
  await user.click(screen.getByRole('option', { name: /^Phase reflection/ }));
  expect(choose).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(choose).toHaveBeenCalledWith('phase');
});

test('a template that is not there any more is told, and the dialog stays', async () => {
  choose.mockRejectedValue(new FailureError({ code: 'template-missing' }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByText('This template is not here any more.')).toBeDefined();
  expect(close).not.toHaveBeenCalled();
});
