import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dispatch } from '../../../main/ipc/dispatch.ts';
import { isTooLarge, MAX_INPUT_BYTES } from '../../../main/ipc/size.ts';
import { isTrustedSender } from '../../../main/ipc/trusted-sender.ts';
import { channelNames, contract } from '../../../shared/contract.ts';
import { appErrorCodes } from '../../../shared/errors.ts';
import { messages } from '../../../shared/messages.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;

beforeEach(async () => {
  context = await openTestJournal();
});
afterEach(() => context.dispose());

describe('the door', () => {
  test.each([
    '',
    'journal',
    'journal:',
    'journal:dropEverything',
    'constructor:name',
    '__proto__:toString',
    'journal:constructor',
    'vault:hasOwnProperty',
  ])('does not know %j', async (channel) => {
    expect(await dispatch(context, channel, null)).toEqual({ ok: false, error: { code: 'invalid-input' } });
  });

  test('takes nothing that the contract does not name, on any channel', async () => {
    for (const channel of channelNames) {
      for (const input of [undefined, 7, 'text', [], { surprise: true }, { id: '../../etc' }]) {
        const answer = await dispatch(context, channel, input);
        expect(answer, `${channel} ${JSON.stringify(input)}`).toEqual({ ok: false, error: { code: 'invalid-input' } });
      }
    }
  });

  test('takes no page that the editor could not have written', async () => {
    const begun = await dispatch(context, 'journal:beginEntry', { templateId: null });
    const entry = (begun as { value: object }).value;
    const link = (href: string) => ({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] });
    const bodies = [
      { type: 'doc', content: [{ type: 'script', content: [] }] },
      { type: 'doc', content: [{ type: 'paragraph', content: [link('javascript:alert(1)')] }] },
      { type: 'doc', content: [{ type: 'paragraph', content: [link('file:///etc/passwd')] }] },
      { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.org/x.png' } }] },
      { type: 'doc', content: [] },
      { type: 'paragraph' },
      Array.from({ length: 200 }).reduce<unknown>((inner) => ({ type: 'blockquote', content: [inner] }), {
        type: 'paragraph',
      }),
    ];
    for (const body of bodies) {
      const answer = await dispatch(context, 'journal:saveEntry', { ...entry, body });
      const code = body === bodies.at(-1) ? 'page-too-deep' : 'page-unknown-parts';
      expect(answer, JSON.stringify(body).slice(0, 80)).toEqual({ ok: false, error: { code } });
    }
    const parts = Array.from({ length: 60_000 }, () => ({ type: 'paragraph' }));
    const huge = await dispatch(context, 'journal:saveEntry', { ...entry, body: { type: 'doc', content: parts } });
    expect(huge).toEqual({ ok: false, error: { code: 'page-too-many-parts' } });
  });

  test('refuses a page of more than 5 MiB by name, and a value that contains itself', async () => {
    const answer = await dispatch(context, 'journal:findEntry', { id: 'x'.repeat(MAX_INPUT_BYTES) });
    expect(answer).toEqual({ ok: false, error: { code: 'entry-too-large' } });
    const circle: unknown[] = [];
    circle.push(circle);
    expect(isTooLarge(circle)).toBe(true);
  });

  test('logs the unexpected under a reference and without a word of the coach’s', async () => {
    const broken = await openTestJournal();
    Object.assign(broken, {
      newId: () => {
        throw new Error('Heron said a frank thing');
      },
    });
    const answer = await dispatch(broken, 'journal:beginEntry', { templateId: null });
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reference: 'reference-1' } });
    expect(broken.logged.join()).not.toContain('Heron');
    expect(JSON.stringify(answer)).not.toContain('Heron');
    await broken.dispose();
  });
});

test('every operation has a handler behind it', async () => {
  for (const [domain, operations] of Object.entries(contract)) {
    for (const name of Object.keys(operations)) expect(channelNames).toContain(`${domain}:${name}`);
  }
  expect(channelNames.length).toBeGreaterThan(10);
});

test('every error says what happened, what is safe and what to do next', () => {
  for (const code of appErrorCodes) {
    const { title, safe, next } = messages.error[code];
    for (const sentence of [title, safe, next]) expect(sentence, code).toMatch(/^[A-Z“].+\.$/);
    expect(`${title} ${safe} ${next}`, code).not.toMatch(/oops|invalid|fail|must|error|!|\bI\b|\bwe\b/i);
  }
});

describe('a request is only taken from our own window', () => {
  const origin = 'app://cairn';
  const from = (url: string, parent: unknown = null, id = 1) => ({ senderFrame: { url, parent }, sender: { id } });

  test('from its top frame and its own page', () => {
    expect(isTrustedSender(from('app://cairn/index.html#/today'), 1, origin)).toBe(true);
  });

  test.each([
    ['a frame inside the page', from('app://cairn/index.html', {})],
    ['another window', from('app://cairn/index.html', null, 2)],
    ['a page from elsewhere', from('https://example.org/')],
    ['an address that only begins alike', from('app://cairn.example.org/')],
    ['a file', from('file:///home/coach/index.html')],
    ['a frame that is gone', { senderFrame: null, sender: { id: 1 } }],
  ])('not from %s', (_name, event) => {
    expect(isTrustedSender(event, 1, origin)).toBe(false);
  });
});
