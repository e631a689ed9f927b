import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import type { RichTextNode } from '../../shared/richtext/document.ts';
import { paragraph } from '../support/builders.ts';
import { pdf, png } from '../support/contents.ts';
import { repository } from '../support/source-files.ts';
import { expect, type RunningCairn } from './app.fixture.ts';
import { attach } from './attach-in-window.ts';

/** What the pages, people and files of these tests say, in words that the app itself never says. */
export const whole = {
  title: 'Quillow wavered before lunch',
  earlier: 'Quillow slept through breakfast',
  text: 'Nobody told Quillow about the brambles behind the kiln.',
  link: 'kiln.example',
  caption: 'Brambles beside the kiln',
  files: { picture: 'bramble.png', pdf: 'kiln report.pdf', text: 'kiln notes.txt', film: 'kiln film.webm' },
  pdfText: 'The kiln report speaks about Quillow.',
  fileText: 'The kiln notes speak about Quillow.',
  tag: 'quillowtag',
  name: 'Marta Sundqvist',
  role: 'Kilnkeeper',
  school: 'Brambleschool',
  consent: 'Quillow may be quoted on Mondays only.',
  contact: 'Quillow met in the kiln corridor.',
  question: 'Who else knows about the kiln?',
  step: 'Ask Quillow for the kiln key.',
  theirs: 'Quillow brings the kiln ledger.',
  typed: 'Quillow came to the kiln again',
  sought: 'zeppelin over kilnham',
};

type Answer<Value> = { ok: boolean; value: Value };

export async function ask<Value>(cairn: RunningCairn, channel: string, input: unknown): Promise<Value> {
  const answer = (await cairn.ask(channel, input)) as unknown as Answer<Value>;
  expect(answer.ok, channel).toBe(true);
  return answer.value;
}

/** A page that has one of everything that a page can have, about a person of whom everything is known. */
export async function writeWholePage(cairn: RunningCairn): Promise<string> {
  const blank = { id: null, group: 'Kiln crew', isArchived: false, agreementReadOn: null, kind: 'coachee' };
  const known = { role: whole.role, school: whole.school, consentNote: whole.consent, openQuestion: whole.question };
  const { id } = await ask<{ id: string }>(cairn, 'people:savePerson', {
    ...blank,
    ...known,
    code: 'Quillow',
    realName: whole.name,
  });
  const day = '2026-03-02';
  const contact = { id: null, personId: id, date: day, form: 'conversation', initiative: 'mine', minutes: 5 };
  await ask(cairn, 'people:saveContact', { ...contact, note: whole.contact });
  const film = readFileSync(join(repository, 'tests/fixtures/attachments/stones.webm'));
  const attached: RichTextNode[] = [];
  const { files } = whole;
  for (const [name, content] of [
    [files.pdf, pdf(whole.pdfText)],
    [files.text, Buffer.from(whole.fileText)],
    [files.film, film],
  ] as const) {
    attached.push({ type: 'attachment', attrs: { attachmentId: await attach(cairn, name, content), name } });
  }
  const picture = { attachmentId: await attach(cairn, files.picture, png()), alt: whole.caption };
  const link = { type: 'link', attrs: { href: `https://${whole.link}/` } };
  const begun = await ask<Entry>(cairn, 'journal:beginEntry', { templateId: null });
  const content: RichTextNode[] = [
    {
      type: 'paragraph',
      content: [
        { type: 'personMention', attrs: { personId: id, label: 'Quillow' } },
        { type: 'text', text: ` ${whole.text} ` },
        { type: 'text', text: whole.link, marks: [link] },
        { type: 'text', text: ' ' },
        { type: 'tagMention', attrs: { tag: whole.tag } },
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: whole.text }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(whole.text)] }] },
    { type: 'blockquote', content: [paragraph(whole.text)] },
    { type: 'image', attrs: picture },
    ...attached,
    paragraph(whole.text),
  ];
  const page = { ...begun, entryDate: '2025-03-02', time: null, isDraft: false, body: { type: 'doc', content } };
  const { revision } = await ask<{ revision: number }>(cairn, 'journal:saveEntry', { ...page, title: whole.earlier });
  await ask(cairn, 'journal:saveEntry', { ...page, revision, title: whole.title });
  const step = { id: null, entryId: begun.id, personId: id, kind: 'agreement', state: 'open', reason: '', dueOn: null };
  await ask(cairn, 'steps:saveStep', { ...step, whose: 'me', text: whole.step });
  await ask(cairn, 'steps:saveStep', { ...step, whose: 'partner', text: whole.theirs });
  return begun.id;
}
