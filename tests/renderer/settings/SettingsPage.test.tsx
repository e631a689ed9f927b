import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes as RouterRoutes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { Providers } from '../../../renderer/app/Providers.tsx';
import { useSettings } from '../../../renderer/settings/public.ts';
import { SettingsPage } from '../../../renderer/settings/SettingsPage.tsx';
import { AppError } from '../../../shared/errors.ts';
import { defaultSettings, type Settings } from '../../../shared/settings/settings.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';

let journal: JournalWindow;
const user = userEvent.setup();
const root = document.documentElement;

/** As in the app: the settings reach what is around the page. */
function Page() {
  const settings = useSettings();
  return settings ? (
    <Providers settings={settings}>
      <SettingsPage />
    </Providers>
  ) : null;
}

/** The page at its own address, which names the section. */
function show(address: string): void {
  journal.show(
    <RouterRoutes>
      <Route path="/settings/:section" element={<Page />} />
    </RouterRoutes>,
    address,
  );
}

async function open(kept: Partial<Settings> = {}, address = '/settings/appearance'): Promise<void> {
  const { settings } = journal.context;
  settings.write({ ...settings.read(), ...kept });
  show(address);
  await screen.findByRole('heading', { name: 'Settings' });
}

const choice = (group: string, name: string) =>
  screen
    .getByRole('radiogroup', { name: group })
    .querySelector<HTMLInputElement>(`input[value="${name}"]`) as HTMLInputElement;
const kept = () => journal.context.settings.read();

beforeEach(async () => {
  journal = await openJournalWindow();
});

test('a theme counts at once and is kept without a button', async () => {
  await open();
  expect(screen.queryByRole('button', { name: /save/i })).toBeNull();
  await user.click(choice('Theme', 'dark'));
  expect(root.dataset['theme']).toBe('dark');
  expect(root.dataset['mantineColorScheme']).toBe('dark');
  await waitFor(() => expect(kept().theme).toBe('dark'));
});

test('high contrast and a larger text count at once, and nothing else changes', async () => {
  await open({ theme: 'light' });
  await user.click(choice('Contrast', 'more'));
  await user.click(choice('Text size', '130'));
  expect(root.dataset['contrast']).toBe('more');
  expect(root.style.fontSize).toBe('130%');
  await waitFor(() => expect(kept()).toEqual({ ...defaultSettings, theme: 'light', contrast: 'more', textSize: 130 }));
});

test('what was chosen before is what is shown', async () => {
  await open({ theme: 'dark', contrast: 'standard', textSize: 115 });
  expect(choice('Theme', 'dark').checked).toBe(true);
  expect(choice('Contrast', 'standard').checked).toBe(true);
  expect(choice('Text size', '115').checked).toBe(true);
});

test('what cannot be kept goes back to what it was, with a reason', async () => {
  await open({ theme: 'light' });
  journal.context.settings.write = () => {
    throw new AppError('folder-read-only');
  };
  await user.click(choice('Theme', 'dark'));
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(root.dataset['theme']).toBe('light');
  expect(choice('Theme', 'light').checked).toBe(true);
});

test('the page says that Cairn talks to nobody', async () => {
  await open();
  expect(await screen.findByText(/Cairn talks to nobody/)).toBeDefined();
});

test('how long Cairn waits before it locks is chosen among minutes, or never', async () => {
  await open({}, '/settings/lock');
  const select = await screen.findByLabelText<HTMLSelectElement>('Lock after');
  expect(select.selectedOptions[0]?.textContent).toBe('5 minutes');
  await user.selectOptions(select, 'Never');
  await waitFor(() => expect(kept().autoLockMinutes).toBe(0));
});

test.each(['appearance', 'lock', 'backups', 'takeout', 'space', 'trust'])(
  'no word of the section "%s" bypasses the catalogue',
  async (section) => {
    const { settings, folder, places } = journal.context;
    settings.write({ ...settings.read(), locale: 'en-XA' });
    show(`/settings/${section}`);
    await screen.findAllByRole('heading', { level: 2 });
    const words = [...document.querySelectorAll('h1, h2, p, label, li > div, a')].map(
      (element) => element.textContent ?? '',
    );
    expect(words.length).toBeGreaterThan(6);
    const isPlainEnglish = (text: string) => /[a-z]{2}/i.test(text) && !/[^ -~]/.test(text);
    expect(words.filter((text) => ![folder, places.ownBackups].includes(text) && isPlainEnglish(text))).toEqual([]);
  },
);
