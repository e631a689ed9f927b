import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { testPassphrase } from '../../support/test-context.ts';
import { openVaultWindow } from './vault-window.tsx';

const user = userEvent.setup();
const field = () => screen.findByLabelText<HTMLInputElement>('Passphrase');
const again = () => screen.getByLabelText<HTMLInputElement>('The same passphrase again');
const create = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Create my journal' });
const openJournal = () => screen.findByRole('heading', { name: 'The open journal' });
/** What a screen reader says with a field, after its label. */
const saidWith = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

describe('a first journal', () => {
  test('is made from a passphrase typed twice, in the folder that the page names', async () => {
    const { context } = await openVaultWindow();
    await user.type(await field(), testPassphrase);
    await user.type(again(), testPassphrase);
    expect(screen.getByText(context.folder)).toBeDefined();
    await user.click(create());
    await openJournal();
    expect(existsSync(join(context.folder, 'journal.db'))).toBe(true);
  });

  test('is made by the keyboard alone, with Enter', async () => {
    await openVaultWindow();
    await user.type(await field(), testPassphrase);
    await user.type(again(), `${testPassphrase}{Enter}`);
    await openJournal();
  });

  test('may have its passphrase pasted, in any letters', async () => {
    await openVaultWindow();
    for (const input of [await field(), again()]) {
      await user.click(input);
      await user.paste('smörgås ёжик 猫 🪨 tillräckligt');
    }
    await user.click(create());
    await openJournal();
  });

  test('begins only when the passphrase is long enough, and the field says what is missing', async () => {
    const { bridge } = await openVaultWindow();
    expect(saidWith(await field())).toBe('Four or five unrelated words are easy to remember.');
    await user.type(await field(), 'twelve signs');
    expect(saidWith(await field())).toBe('3 more characters.');
    await user.type(again(), 'twelve signs{Enter}');
    expect(create().disabled).toBe(true);
    expect(bridge.asked).not.toContain('vault:createVault');
    await user.type(await field(), 'xyz');
    expect(saidWith(await field())).toBe('Long enough.');
  });

  test('begins only when both are the same, and says so quietly', async () => {
    await openVaultWindow();
    await user.type(await field(), testPassphrase);
    await user.type(again(), 'four unrelated');
    expect(saidWith(again())).toBe('The two are not the same yet.');
    expect(create().disabled).toBe(true);
    await user.type(again(), ' plain words');
    expect(saidWith(again())).toBe('The two are the same.');
    expect(create().disabled).toBe(false);
  });

  test('says before anything is typed that nobody can reset the passphrase', async () => {
    await openVaultWindow();
    await field();
    expect(screen.getByText(/Nobody can reset it/)).toBeDefined();
  });

  test('is asked for once, however often the button is pressed', async () => {
    const { bridge } = await openVaultWindow();
    await user.type(await field(), testPassphrase);
    await user.type(again(), testPassphrase);
    await user.dblClick(create());
    await openJournal();
    expect(bridge.asked.filter((channel) => channel === 'vault:createVault')).toHaveLength(1);
  });

  test('that cannot be made says why, and leaves what was typed', async () => {
    const { context } = await openVaultWindow();
    await user.type(await field(), testPassphrase);
    await user.type(again(), testPassphrase);
    mkdirSync(context.folder, { recursive: true });
    writeFileSync(join(context.folder, 'journal.db'), 'somebody’s year');
    await user.click(create());
    expect((await screen.findByRole('alert')).textContent).toContain('There is already a journal in this folder.');
    expect((await field()).value).toBe(testPassphrase);
  });
});

test('the window forgets the passphrase once the journal is made', async () => {
  const { queryClient } = await openVaultWindow();
  await user.type(await field(), testPassphrase);
  await user.type(again(), `${testPassphrase}{Enter}`);
  await openJournal();
  await expect.poll(() => queryClient.getMutationCache().getAll()).toEqual([]);
  expect(document.body.innerHTML).not.toContain(testPassphrase);
});
