import { expect, test } from 'vitest';
import { resultToPage } from '../../../main/mastery/mastery.print.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { type Assessment, assessmentId } from '../../../shared/mastery/mastery.contract.ts';
import { resultOf } from '../../../shared/mastery/scoring.rules.ts';
import { answersOf, answerTo, waymark } from '../../shared/mastery/waymark.ts';

const taken: Assessment = {
  id: assessmentId.parse('00000000-0000-4000-8000-000000000000'),
  frameworkId: frameworkId.parse('waymark'),
  frameworkVersion: 1,
  form: 'full',
  occasion: 'end',
  takenOn: '2026-06-10',
  beganAt: '2026-06-10T12:00:00.000Z',
  finishedAt: '2026-06-10T12:15:00.000Z',
  entryId: null,
  answers: [...answersOf('3440'), answerTo('B1', 2, { note: 'Heron, twice' })],
  reflection: { recognise: 'Heron spoke first', focus: [], further: '', proof: '' },
};
const pageOf = (assessment: Assessment) =>
  resultToPage(waymark, assessment, resultOf(waymark, assessment, new Set([itemId.parse('A2')])));

test('a printed result has every part in words, what is claimed and what is shown, and the mirror sentence', () => {
  const { title, body } = pageOf(taken);
  expect(title).toBe('Mostly surefooted');
  expect(body).toContain('<p class="meta">Waymark, 10 June 2026, End of the year</p>');
  expect(body).toContain('This is a mirror for planning, not a measurement');
  expect(body).toContain('<tr><td>A1 Relationship before practice</td><td>Steady</td><td>without evidence</td></tr>');
  expect(body).toContain('<tr><td>A2 Standing alongside</td><td>Surefooted</td><td>with evidence</td></tr>');
  expect(body).toContain('<tr><td>A3 Keeping confidence</td><td>Surefooted</td><td>claimed</td></tr>');
  expect(body).toContain('<tr><td>A4 Choice and readiness</td><td>not part of my role</td><td></td></tr>');
  expect(body.match(/<tr>/g)).toHaveLength(1 + 6 + 6 + 27);
  expect(body).toContain('<li>You adapt in the moment and can explain your choices.</li>');
});

test('notes, reflections and codes stay in the journal', () => {
  expect(pageOf(taken).body).not.toContain('Heron');
});

test('the short form prints one table, and nothing rated prints its day', () => {
  const { body } = pageOf({ ...taken, form: 'quick', answers: [answerTo('A', 3)] });
  expect(body.match(/<table>/g)).toHaveLength(6);
  expect(body).toContain('the short form'.replace('the', 'The'));
  expect(pageOf({ ...taken, answers: [] }).title).toBe('10 June 2026');
});

test('words of an own framework are printed as they are written, never as markup', () => {
  const [first, ...others] = waymark.domains;
  if (!first) throw new Error('no domain');
  const own = { ...waymark, domains: [{ ...first, name: 'Trust <b>&' }, ...others] };
  const { body } = resultToPage(own, taken, resultOf(own, taken, new Set()));
  expect(body).toContain('Trust &lt;b&gt;&amp;');
});
