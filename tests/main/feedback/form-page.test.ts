import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { formPage } from '../../../main/feedback/form-page.ts';
import { bundleAnswerForm } from '../../../tools/answer-form/bundle.mjs';
import { madePage, madeRound, ticketOf } from '../../support/made-round.ts';

test('a form is one small file that asks nothing of the network and keeps nothing', async () => {
  const html = await madePage(await madeRound());
  expect(html.length).toBeLessThan(400_000);
  expect(html).not.toMatch(/<link|<iframe|<img|\ssrc=|@import|url\(/);
  const { script } = await bundleAnswerForm();
  expect(script).not.toMatch(
    /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|eval\(|localStorage|sessionStorage|indexedDB/,
  );
  expect(script).not.toContain('crypto.subtle'); // not there in Safari on a page from the disk
});

test('its policy lets exactly its own script and style run', async () => {
  const html = await madePage(await madeRound());
  const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
  );
});

test('no words of the coach can end the element that carries them', async () => {
  const round = await madeRound();
  const [invite] = round.invites;
  if (!invite) throw new Error('no form');
  const hostile = '</script><script>alert(1)</script><!-- & \u2028';
  const content = { ...round.content, title: '</title><b>', invitation: [hostile] };
  const html = formPage(content, ticketOf(round, invite), await bundleAnswerForm());
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('</title><b>');
  const json = /id="carried">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect((JSON.parse(json) as { content: unknown }).content).toEqual(content);
});
