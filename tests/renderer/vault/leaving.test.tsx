import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announceSaved, announceUnsaved, registerFlush } from '../../../renderer/api/save-state.ts';
import { Shell } from '../../../renderer/app/shell/Shell.tsx';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';

let journal: JournalWindow;
const user = userEvent.setup();
const takeBack: (() => void)[] = [];

beforeEach(async () => {
  journal = await openJournalWindow();
});
afterEach(() => {
  for (const forget of takeBack.splice(0)) forget();
});

/** The shell around a page of which the words can be saved, or not. */
function open(page: { canBeSaved: boolean }): void {
  takeBack.push(
    registerFlush(async () => {
      if (page.canBeSaved) announceSaved(new Date());
      else announceUnsaved({ code: 'disk-full' });
      return page.canBeSaved;
    }),
  );
  journal.show(
    <Routes>
      <Route element={<Shell />}>
        <Route path="*" element={<h1>A page</h1>} />
      </Route>
    </Routes>,
  );
}

const isOpen = () => journal.context.vault.getStatus().state === 'open';
const lockNow = () => user.click(screen.getByRole('button', { name: 'Lock now' }));
const banner = () => screen.findByRole('alert');
const button = (name: string) => screen.findByRole('button', { name });

describe('locking', () => {
  test('saves what is on the screen, then closes the journal', async () => {
    open({ canBeSaved: true });
    await lockNow();
    await waitFor(() => expect(isOpen()).toBe(false));
  });

  test('comes from the menu and its key too', async () => {
    open({ canBeSaved: true });
    journal.bridge.announce('menuCommand', 'lock');
    await waitFor(() => expect(isOpen()).toBe(false));
  });

  test('stays when the words could not be saved, and says that they are still on the screen', async () => {
    open({ canBeSaved: false });
    await lockNow();
    expect((await banner()).textContent).toContain('What is on the screen stays there');
    expect(isOpen()).toBe(true);
  });

  test('may be done all the same, because only the coach knows what is worse', async () => {
    open({ canBeSaved: false });
    await lockNow();
    await user.click(await button('Lock without saving'));
    await waitFor(() => expect(isOpen()).toBe(false));
  });

  test('asks no question any more once the words are saved after all', async () => {
    const page = { canBeSaved: false };
    open(page);
    await lockNow();
    await banner();
    page.canBeSaved = true;
    await user.click(await button('Try saving again'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    announceUnsaved({ code: 'disk-full' });
    await banner();
    expect(screen.queryByRole('button', { name: 'Lock without saving' })).toBeNull();
  });

  test('stays too when saving breaks instead of answering', async () => {
    open({ canBeSaved: true });
    takeBack.push(registerFlush(() => Promise.reject(new Error('broken'))));
    await lockNow();
    await banner();
    expect(isOpen()).toBe(true);
  });
});

describe('closing the window', () => {
  test('is allowed as soon as everything is saved', async () => {
    open({ canBeSaved: true });
    journal.bridge.announce('closeRequested', null);
    await waitFor(() => expect(journal.context.closeAnswers).toEqual([true]));
  });

  test('is refused when something is not saved, until the coach lets it go', async () => {
    open({ canBeSaved: false });
    journal.bridge.announce('closeRequested', null);
    await user.click(await button('Close without saving'));
    await waitFor(() => expect(journal.context.closeAnswers).toEqual([false, true]));
  });

  test('is not offered while nobody has asked for it', async () => {
    open({ canBeSaved: false });
    announceUnsaved({ code: 'disk-full' });
    await button('Try saving again');
    expect(screen.queryByRole('button', { name: /without saving/ })).toBeNull();
  });
});
