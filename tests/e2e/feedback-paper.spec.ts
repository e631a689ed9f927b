import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { builtInQuestionnaires } from '../../main/feedback/built-in.ts';
import { messages } from '../../shared/messages.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';

const words = messages.feedback.texts;

/** Asks for the form of a round on paper, and gives its text. */
async function printForm(cairn: RunningCairn, kind: 'views' | 'survey'): Promise<string> {
  const [first] = builtInQuestionnaires(kind, 5);
  const round = await cairn.ask('feedback:saveRound', {
    id: null,
    repeats: null,
    kind,
    name: 'Autumn',
    askedBy: 'Ines',
    mode: 'unnamed',
    helper: '',
    smallestGroup: 3,
    opensOn: '2026-11-28',
    closesOn: '2026-12-12',
    questionnaire: first?.questionnaire,
    invitation: kind === 'views' ? words.invitation : words.surveyInvitation,
  });
  const file = join(cairn.userData, `${kind}.pdf`);
  await cairn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const { id } = (round as unknown as { value: { id: string } }).value;
  expect(await cairn.ask('feedback:printForm', { roundId: id })).toEqual({
    ok: true,
    value: { saved: true, fileName: `${kind}.pdf` },
  });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

test('a form on paper has every question in order, the sentence of its mode, and no name of the round', async ({
  cairn,
}) => {
  await cairn.createJournal();
  const text = await printForm(cairn, 'views');
  expect(text).toContain('I shall not open the figures until at least four have come back');
  expect(text).not.toContain('Autumn');
  const [whole] = builtInQuestionnaires('views', 5);
  const asked = [
    ...(whole?.questionnaire.dimensions ?? []).flatMap(({ items }) => items.map(({ observer }) => observer)),
    ...(whole?.questionnaire.prompts ?? []).map(({ observer }) => observer),
  ];
  const found = asked.map((question) => text.indexOf(question));
  expect(found.toSorted((a, b) => a - b)).toEqual(found);
  expect(found).not.toContain(-1);
  expect(text).toContain('Page 5 of 5');
});

test('a survey on paper offers its options to tick', async ({ cairn }) => {
  await cairn.createJournal();
  const text = await printForm(cairn, 'survey');
  for (const option of ['In conversation', 'Nearly every time', 'Reading or a book group'])
    expect(text).toContain(option);
});
