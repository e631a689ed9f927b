import { beforeAll, expect, test } from 'vitest';
import { blockToBytes } from '../../../main/feedback/answer-block.ts';
import { readAnswerFile } from '../../../main/feedback/answer-file.ts';
import type { RoundKey } from '../../../main/feedback/answer-opening.ts';
import { sealAnswer } from '../../../renderer/answer-form/seal-answer.ts';
import { type Answers, LARGEST_ANSWER_FILE } from '../../../shared/feedback/answer.contract.ts';
import { expectedOf, type MadeRound, madeRound, ticketOf } from '../../support/made-round.ts';

let round: MadeRound;
let block: string;
const answers: Answers = { CARE1: 5, CARE2: null, DECK: [3, 17], O1: 'You asked first,\nand waited. “So it is.”' };
const day = '2026-11-28';

async function answerTo(one: MadeRound, given: Answers, answer = '0'.repeat(32)): Promise<string> {
  const [invite] = one.invites;
  const text = invite && (await sealAnswer({ ticket: ticketOf(one, invite), answer, day }, given));
  if (text === undefined) throw new Error('not sealed');
  return text;
}

beforeAll(async () => {
  round = await madeRound({ forms: 2 });
  block = await answerTo(round, answers);
});

const verdictOf = async (text: string) => (await readAnswerFile(text, expectedOf(round))).verdict;

test('an answer comes in as it was given', async () => {
  expect(await readAnswerFile(block, expectedOf(round))).toMatchObject({
    verdict: 'accepted',
    answers,
    day,
    invite: { id: round.invites[0]?.id },
  });
});

test.each<[string, (text: string) => string]>([
  ['with words of a mail around it', (text) => `Dear Ines,\nhere it is.\n\n${text}\nBest wishes - Mara\n`],
  ['quoted in an answer', (text) => `On Friday Mara wrote:\n> ${text.replaceAll('\n', '\n> ')}`],
  ['quoted twice', (text) => text.replaceAll(/^/gm, '>> ')],
  ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['with an empty line between all lines', (text) => text.replaceAll('\n', '\n\n')],
  ['in a single line', (text) => text.replaceAll('\n', ' ')],
  ['in lines that are broken elsewhere', (text) => text.replaceAll(/.{37}/g, '$&\n')],
  ['with dashes that a word processor made', (text) => text.replaceAll('-----', '—–-')],
  ['with blanks that nobody sees', (text) => text.replaceAll('\n', '\u00a0\u200b\n')],
  ['with a mark of the byte order', (text) => `\ufeff${text}`],
])('an answer is read %s', async (_, change) => {
  expect(await verdictOf(change(block))).toBe('accepted');
});

test.each<[string, (text: string) => string]>([
  ['nothing', () => ''],
  ['other words', () => 'Thank you, I shall answer tomorrow.'],
  ['the beginning', (text) => text.slice(0, 900)],
  ['the end', (text) => text.slice(900)],
  ['a block without a line', (text) => text.split('\n').toSpliced(5, 1).join('\n')],
  ['a block with lines in another order', (text) => text.split('\n').toSpliced(20, 2, 'A'.repeat(64)).join('\n')],
  ['a block with letters that are not in it', (text) => text.replace('\n', '\n*#')],
])('%s is not a whole answer', async (_, change) => {
  expect(await verdictOf(change(block))).toBe('damaged');
});

test('an answer of 1 MiB is looked at, and one more byte is not', async () => {
  const bytes = 1024 * 1024;
  expect(await verdictOf(block.padEnd(bytes, ' '))).toBe('accepted');
  expect(await verdictOf(block.padEnd(bytes + 1, ' '))).toBe('too-large');
  expect(await verdictOf('é'.repeat(bytes / 2 + 1))).toBe('too-large');
});

test('the same answer once more is a duplicate, whether it was counted or kept aside; a changed one is a second', async () => {
  const read = await readAnswerFile(block, expectedOf(round));
  const [invite, ...others] = round.invites;
  if (!invite || !('mark' in read)) throw new Error('not accepted');
  const changed = await answerTo(round, { ...answers, CARE1: 4 });
  const elsewhere = await answerTo(round, answers, '1'.repeat(32));
  const verdicts = (held: typeof invite) =>
    Promise.all(
      [block, changed, elsewhere].map(async (text) => {
        const expected = { ...expectedOf(round), invites: [held, ...others] };
        return (await readAnswerFile(text, expected)).verdict;
      }),
    );
  expect(await verdicts({ ...invite, answerMark: read.mark })).toEqual(['duplicate', 'second', 'second']);
  expect(await verdicts({ ...invite, answerMark: 'another', asideMarks: [read.mark] })).toEqual([
    'duplicate',
    'second',
    'second',
  ]);
});

test('an answer for a round of this journal is told from one for somebody else, also when that key is gone', async () => {
  const other = await madeRound();
  const theirs = await answerTo(other, answers);
  const verdict = async (known: RoundKey[] = []) => (await readAnswerFile(theirs, expectedOf(round, known))).verdict;
  expect(await verdict()).toBe('wrong-key');
  expect(await verdict([other])).toBe('other-round');
  expect(await verdict([{ ...other, identity: null }])).toBe('other-round');
});

test('the last day of a round still counts', async () => {
  const until = async (closesOn: string) => (await readAnswerFile(block, { ...expectedOf(round), closesOn })).verdict;
  expect(await until('2026-11-28')).toBe('accepted');
  expect(await until('2026-11-27')).toBe('expired');
});

test('every answer is padded: a word more does not show in its length', async () => {
  const sizes = [{}, { CARE1: 1 }, { O1: 'a'.repeat(2000) }, { O1: 'a'.repeat(3000), O2: 'b'.repeat(3000) }];
  const lengths = await Promise.all(sizes.map(async (given) => (await answerTo(round, given)).length));
  expect(new Set(lengths.slice(0, 3)).size).toBe(1);
  expect(lengths[3]).toBeGreaterThan(lengths[0] ?? 0);
});

test('texts that together are longer than 64 KiB are not sealed, and nothing is cut', async () => {
  const [invite] = round.invites;
  if (!invite) throw new Error('no form');
  const opening = { ticket: ticketOf(round, invite), answer: '0'.repeat(32), day };
  const texts = Object.fromEntries(['O1', 'O2', 'O3', 'O4', 'O5'].map((code) => [code, '語'.repeat(3000)]));
  expect(await sealAnswer(opening, texts)).toBeDefined();
  expect(await sealAnswer(opening, { ...texts, O6: '語'.repeat(7000) })).toBeUndefined();
});

test('a text that begins an answer over and over is looked through once', () => {
  const mark = 'BEGIN AGE ENCRYPTED FILE';
  expect(blockToBytes(mark.repeat(Math.floor(LARGEST_ANSWER_FILE / mark.length)))).toBeUndefined();
});
