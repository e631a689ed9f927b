import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { parseDocument } from '../../../shared/richtext/document.ts';
import { JournalPage } from '../../e2e/pages/JournalPage.ts';
import type { Proof } from '../proof.ts';
import {
  createClosedJournal,
  familyOf,
  killAtOnce,
  type RealApp,
  startRealApp,
  unlock,
  waitUntilGone,
} from '../vault/real-app.ts';
import { seededRandom } from '../vault/seeded-random.ts';
import { type HostileHtml, hostileHtml } from './hostile-html.ts';

const PASTED_WITHIN_MILLISECONDS = 10_000;

/** TipTap leaves itself on the element that it writes in. */
interface WithEditor {
  editor: Pick<Editor, 'getJSON' | 'state' | 'view' | 'commands'>;
}

/** What the page did that it should not, since it was asked the last time. */
interface Watch {
  requests: string[];
  complaints: string[];
}

async function watch({ app, page }: RealApp): Promise<Watch> {
  const found: Watch = { requests: [], complaints: [] };
  page.on('request', (request) => found.requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.complaints.push(message.text());
  });
  page.on('pageerror', (error) => found.complaints.push(String(error)));
  // What was cancelled on its way out shows in the session alone.
  await app.evaluate(({ BrowserWindow }) => {
    const global = globalThis as unknown as { left: string[] };
    global.left = [];
    BrowserWindow.getAllWindows()[0]?.webContents.session.webRequest.onErrorOccurred(
      ({ url }) => void global.left.push(url),
    );
  });
  return found;
}

const takeLeft = ({ app }: RealApp) => app.evaluate(() => (globalThis as unknown as { left: string[] }).left.splice(0));

async function paste({ app }: RealApp, { html, kept }: HostileHtml): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow, clipboard }, [pasted, plain]) => {
      const board = clipboard as unknown as { write(data: { html: string; text: string }): void };
      board.write({ html: pasted, text: plain });
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.paste();
    },
    [html, kept.join(' ') || 'plain'] as const,
  );
}

interface Pasted {
  json: unknown;
  text: string;
  /** Elements and attributes that no page of ours has. */
  foreign: string[];
  hasRun: boolean;
  address: string;
}

/**
 * What is in the text after something was pasted. The next begins on an empty page with nothing to undo; clearing it as the
 * coach would is not enough, because a pasted prompt stays when its answer is taken out, and the page would grow without end.
 */
function lookAndClear(page: Page): Promise<Pasted> {
  return page.evaluate(() => {
    const writing = document.querySelector('.ProseMirror') as HTMLElement;
    const { editor } = writing as unknown as WithEditor;
    const foreign: string[] = [];
    for (const element of writing.querySelectorAll('*')) {
      if (
        /^(script|style|link|meta|base|iframe|object|embed|svg:script|math|form|template|noscript|portal)$/.test(
          element.localName,
        )
      )
        foreign.push(element.localName);
      for (const { name, value } of element.attributes) {
        const isAddress = [
          'src',
          'href',
          'action',
          'formaction',
          'poster',
          'background',
          'srcset',
          'ping',
          'data',
        ].includes(name);
        if (name.startsWith('on') || (isAddress && !/^(https?:|mailto:|app:\/\/cairn\/attachment\/)/.test(value)))
          foreign.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
      }
    }
    const found = {
      json: editor.getJSON(),
      text: writing.textContent ?? '',
      foreign,
      hasRun: '__ran' in window,
      address: location.origin,
    };
    const { schema, plugins } = editor.state;
    const { create } = editor.state.constructor as typeof EditorState;
    editor.view.updateState(create({ schema, plugins: [...plugins] }));
    editor.commands.focus();
    return found;
  });
}

function faultsOf(hostile: HostileHtml, pasted: Pasted, watched: Watch, left: readonly string[]): string[] {
  const asked = [...watched.requests.splice(0), ...left].filter((url) => !url.startsWith('app://cairn/'));
  // A document that is only read says so too of styles that it never shows.
  const complaints = watched.complaints.splice(0).filter((text) => !text.startsWith('Refused to apply inline style'));
  return [
    ...(pasted.hasRun ? ['ran'] : []),
    ...(asked.length > 0 ? [`asked for ${asked[0]}`] : []),
    ...(pasted.address === 'app://cairn' ? [] : ['led away']),
    ...(parseDocument(pasted.json) ? [] : ['is no page']),
    ...(pasted.foreign.length > 0 ? [`holds ${pasted.foreign[0]}`] : []),
    ...(complaints.length > 0 ? [`complains: ${complaints[0]?.slice(0, 120)}`] : []),
    ...hostile.kept.filter((word) => !pasted.text.includes(word)).map((word) => `lost ${word}`),
  ];
}

/** Until something stands in the text: if nothing else, the words that every clipboard has beside its page. */
async function waitUntilPasted(page: Page): Promise<void> {
  await page
    .waitForFunction(() => (document.querySelector('.ProseMirror')?.textContent ?? '') !== '', undefined, {
      timeout: PASTED_WITHIN_MILLISECONDS,
    })
    .catch(() => {});
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20))); // whatever it would ask for is asked for
}

export const hostilePaste: Proof = {
  domain: 'editor',
  name: 'whatever is pasted into the real window runs nothing, asks for nothing, leads nowhere, and its harmless words stay',
  scale: { full: 600, short: 40 },
  needs: ['window'],
  async run(times) {
    const userData = mkdtempSync(join(tmpdir(), 'cairn-paste-'));
    await createClosedJournal(userData);
    const real = await startRealApp(userData);
    const { page, pid } = real;
    await unlock(page);
    const journal = new JournalPage(page);
    await journal.begin('A blank page');
    await journal.writing.click();
    const watched = await watch(real);
    const faults: string[] = [];
    let slowest = { milliseconds: 0, how: '' };
    for (let time = 0; time < times; time++) {
      const hostile = hostileHtml(seededRandom(time), time);
      const started = performance.now();
      await paste(real, hostile);
      await waitUntilPasted(page);
      const pasted = await lookAndClear(page);
      const milliseconds = performance.now() - started;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, how: hostile.how };
      for (const fault of faultsOf(hostile, pasted, watched, await takeLeft(real)))
        faults.push(`${time} (${hostile.how}) ${fault}`);
    }
    const family = familyOf(pid);
    killAtOnce(family);
    await waitUntilGone(family);
    rmSync(userData, { recursive: true, force: true });
    return {
      tried: times,
      failed: faults.length,
      detail: `slowest: ${slowest.how}, ${Math.round(slowest.milliseconds)} ms; ${faults.slice(0, 12).join('; ')}`,
    };
  },
};
