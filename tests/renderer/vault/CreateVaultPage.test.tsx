import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { testPassphrase } from '../../support/test-context.ts';
import { openVaultWindow } from './vault-window.tsx';

const user = userEvent.setup();
const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
const field = () => screen.findByLabelText<HTMLInputElement>('Passphrase');
const again = () => screen.getByLabelText<HTMLInputElement>('The same passphrase again');
const openJournal = () => screen.findByRole('heading', { name: 'The open journal' });
/** What a screen reader says with a field, after its label. */
const saidWith = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

async function toPassphrase() {
  const opened = await openVaultWindow();
  await user.click(await button('Go on'));
  await field();
  return opened;
}

async function toSheet(passphrase = testPassphrase) {
  const opened = await toPassphrase();
  await user.type(await field(), passphrase);
  await user.type(again(), passphrase);
  await waitFor(async () => expect((await button('Go on')).disabled).toBe(false));
  await user.click(await button('Go on'));
  const list = await screen.findByRole('list', { name: 'Recovery key' });
  const groups = within(list)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('code')?.textContent ?? '');
  return { ...opened, groups };
}

async function readBack(groups: readonly string[]): Promise<void> {
  await user.click(await button('I have it on paper'));
  for (const input of await screen.findAllByLabelText<HTMLInputElement>(/^Group \d$/)) {
    const number = Number(input.labels?.[0]?.textContent?.at(-1));
    await user.type(input, groups[number - 1] ?? '');
  }
}

describe('where a first journal lives', () => {
  test('is said before anything is asked, and another folder can be chosen', async () => {
    const { context } = await openVaultWindow();
    expect(await screen.findByText(context.folder)).toBeDefined();
    context.world.open = join(context.folder, '..', 'elsewhere');
    await user.click(await button('Choose another folder'));
    expect(await screen.findByText(join(context.world.open, 'Cairn journal'))).toBeDefined();
  });

  test('is warned of where another program copies the folder away', async () => {
    const { context } = await openVaultWindow();
    context.world.open = '/home/kim/OneDrive - Lincoln';
    await user.click(await button('Choose another folder'));
    expect((await screen.findByRole('status')).textContent).toContain('OneDrive copies this folder to a server');
  });
});

describe('its passphrase', () => {
  test('begins with the cursor in its field, and the field says what is missing', async () => {
    await toPassphrase();
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    expect(saidWith(await field())).toBe('Four or five unrelated words are easy to remember.');
    await user.type(await field(), 'twelve signs');
    expect(saidWith(await field())).toBe('3 more characters.');
  });

  test('is judged by how hard it is to guess, not by its signs', async () => {
    const { bridge } = await toPassphrase();
    await user.type(await field(), 'passwordpassword');
    await waitFor(async () => expect(saidWith(await field())).toMatch(/^Long enough, but easy to guess/));
    await user.type(again(), 'passwordpassword');
    expect((await button('Go on')).disabled).toBe(true);
    await user.clear(await field());
    await user.type(await field(), testPassphrase);
    await waitFor(async () => expect(saidWith(await field())).toBe('Very hard to guess.'));
    expect(bridge.asked).not.toContain('vault:prepareVault');
  });

  test('has to be typed twice the same, and says so quietly', async () => {
    await toPassphrase();
    await user.type(await field(), testPassphrase);
    await user.type(again(), 'four unrelated');
    expect(saidWith(again())).toBe('The two are not the same yet.');
    expect((await button('Go on')).disabled).toBe(true);
    await user.type(again(), ' plain words');
    expect(saidWith(again())).toBe('The two are the same.');
    await waitFor(async () => expect((await button('Go on')).disabled).toBe(false));
  });

  test('can be six words that Cairn suggests, shown for writing down and typed once more', async () => {
    await toPassphrase();
    await user.click(await button('Suggest six words'));
    const words = within(await screen.findByRole('list', { name: 'Suggested words' })).getAllByRole('listitem');
    const passphrase = words.map((word) => word.textContent).join(' ');
    expect((await field()).value).toBe(passphrase);
    expect(again().value).toBe('');
    await user.type(again(), passphrase);
    await waitFor(async () => expect((await button('Go on')).disabled).toBe(false));
  });

  test('may be pasted, in any letters', async () => {
    await toPassphrase();
    for (const input of [await field(), again()]) {
      await user.click(input);
      await user.paste('smörgås ёжик 猫 🪨 tillräckligt');
    }
    await waitFor(async () => expect((await button('Go on')).disabled).toBe(false));
  });

  test('says before anything is typed that nobody can reset it', async () => {
    await toPassphrase();
    expect(screen.getByText(/Nobody can reset it/)).toBeDefined();
  });
});

describe('its recovery sheet', () => {
  test('is saved as a PDF or printed, and the journal opens when two groups were read back from it', async () => {
    const { context, groups, queryClient } = await toSheet();
    context.world.saveTo = join(context.folder, '..', 'sheet.pdf');
    await user.click(await button('Save as a PDF'));
    expect(await screen.findByText('Saved as “sheet.pdf”.')).toBeDefined();
    await user.click(await button('Print'));
    expect(await screen.findByText('Handed to the printer.')).toBeDefined();
    expect(existsSync(context.folder)).toBe(false);

    await readBack(groups);
    await user.click(await button('Open my journal'));
    await openJournal();
    expect(existsSync(join(context.folder, 'journal.db'))).toBe(true);
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ state }) => state),
      ),
    ).not.toContain(groups[0]);
    expect(document.body.innerHTML).not.toContain(testPassphrase);
  });

  test('is out of sight while its groups are asked for, and can be looked at again', async () => {
    const { groups } = await toSheet();
    await user.click(await button('I have it on paper'));
    expect(screen.queryByRole('list', { name: 'Recovery key' })).toBeNull();
    expect(document.body.textContent).not.toContain(groups[0]);
    await user.click(await button('Show the sheet again'));
    expect(screen.getByRole('list', { name: 'Recovery key' })).toBeDefined();
  });

  test('that is read back wrong says so, and nothing is created', async () => {
    const { context } = await toSheet();
    await readBack(Array.from({ length: 8 }, () => 'QQQQ'));
    await user.click(await button('Open my journal'));
    expect((await screen.findByRole('alert')).textContent).toContain('These are not the two groups on the sheet.');
    expect(existsSync(context.folder)).toBe(false);
  });

  test('does not help where the folder was taken meanwhile: says why, and nothing is lost', async () => {
    const { context, groups } = await toSheet();
    mkdirSync(context.folder, { recursive: true });
    writeFileSync(join(context.folder, 'journal.db'), 'somebody’s year');
    await readBack(groups);
    await user.dblClick(await button('Open my journal'));
    expect((await screen.findByRole('alert')).textContent).toContain('There is already a journal in this folder.');
  });
});
