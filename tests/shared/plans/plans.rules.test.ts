import { describe, expect, test } from 'vitest';
import builtIn from '../../../main/templates/built-in.json' with { type: 'json' };
import { plansMessages } from '../../../shared/plans/plans.messages.ts';
import {
  blankPlan,
  datesAdvice,
  PRIORITY_TEMPLATE,
  pageToAnswers,
  questions,
  yearName,
} from '../../../shared/plans/plans.rules.ts';

const template = builtIn.find(({ id }) => id === PRIORITY_TEMPLATE);

test('the four questions are those of the template, word for word and in its order', () => {
  const asked = questions.map((question) => plansMessages.questions[question]);
  expect([...asked, { title: 'Coaching dates', prompts: [plansMessages.datesPrompt] }]).toEqual(
    template?.sections.map(({ title, prompts }) => ({
      title: title.replace(/^\d\. /, ''),
      prompts: prompts.map(({ text }) => text),
    })),
  );
});

describe('a page of the template', () => {
  const section = (promptId: string, ...lines: string[]) => ({
    type: 'promptSection',
    attrs: { promptId },
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });

  test('gives every answer to its question, and loses none', () => {
    const prompts = template?.sections.flatMap((one) => one.prompts.map(({ id }) => id)) ?? [];
    const body = { type: 'doc' as const, content: prompts.map((id, place) => section(id, `Answer ${place}.`)) };
    expect(pageToAnswers({ title: ' Exit tickets ', body })).toEqual({
      priority: 'Exit tickets',
      matters: 'Answer 0.',
      gap: 'Answer 1.',
      known: 'Answer 2.',
      doing: 'Answer 3.\n\nAnswer 4.\n\nAnswer 5.',
    });
  });

  test('names people by their codes, as words of the sentence', () => {
    const mention = { type: 'personMention', attrs: { personId: '1', label: 'Wren' } };
    const answer = { type: 'paragraph', content: [mention, { type: 'text', text: ' brings the timer.' }] };
    const asked = { type: 'promptSection', attrs: { promptId: 'priority.3-what-is-known.1' }, content: [answer] };
    expect(pageToAnswers({ title: '', body: { type: 'doc', content: [asked] } }).known).toBe('Wren brings the timer.');
  });

  test('that answers nothing gives nothing, and what is not asked stays on the page', () => {
    const body = { type: 'doc' as const, content: [section('another.prompt', 'Not this.')] };
    expect(pageToAnswers({ title: '', body })).toEqual({ priority: '', matters: '', gap: '', known: '', doing: '' });
  });

  test('with more words than an answer holds gives as many as fit', () => {
    const body = { type: 'doc' as const, content: [section('priority.2-what-is-the-gap.1', 'a'.repeat(9000))] };
    expect(pageToAnswers({ title: 't'.repeat(500), body })).toMatchObject({
      priority: 't'.repeat(200),
      gap: 'a'.repeat(4000),
    });
  });
});

test('a new plan is for the year that begins today', () => {
  expect(blankPlan('2026-11-28')).toMatchObject({ startsOn: '2026-11-28', endsOn: '2027-11-27', personId: null });
});

test.each([
  ['2026-01-01', '2026-12-31', '2026'],
  ['2025-09-01', '2026-06-30', '2025–26'],
  ['1999-09-01', '2000-06-30', '1999–2000'],
])('the year from %s to %s is called %s', (startsOn, endsOn, name) => {
  expect(yearName({ startsOn, endsOn })).toBe(name);
});

test('two or three dates need no word', () => {
  expect([0, 1, 2, 3, 4].map(datesAdvice)).toEqual(['none', 'fewer', null, null, 'more']);
});
