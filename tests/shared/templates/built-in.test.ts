import { expect, test } from 'vitest';
import { z } from 'zod';
import builtIn from '../../../main/templates/built-in.json' with { type: 'json' };
import { type EndingKind, templateWording } from '../../../shared/templates/templates.contract.ts';
import { cleanText, inOrder } from '../../../shared/templates/templates.wording.ts';

const templates = z.array(templateWording).parse(builtIn);
const prompts = templates.flatMap(({ sections }) => sections.flatMap((section) => section.prompts));

test('28 templates with 181 prompts come with Cairn, and no two of them share an id', () => {
  expect(templates).toHaveLength(28);
  expect(prompts).toHaveLength(181);
  expect(new Set(templates.map(({ id }) => id)).size).toBe(28);
  expect(new Set(prompts.map(({ id }) => id)).size).toBe(181);
});

test('each prompt says by its id which template it belongs to', () => {
  for (const { id, sections } of templates) {
    for (const prompt of sections.flatMap((section) => section.prompts))
      expect(prompt.id).toMatch(new RegExp(`^${id}\\.`));
  }
});

test('each template says whose idea it was, in words that a coach understands', () => {
  for (const { id, source } of templates) {
    expect(source, id).not.toBe('');
    expect(source, id).not.toMatch(/\bseeds?\b/i);
  }
  const sources = templates.map(({ source }) => source).join('\n');
  for (const name of ['Gibbs', 'Kolb', 'Borton', 'Schön', 'Jasper', 'Bain', 'Stanfield', 'Tripp', 'Hoon', 'Killion']) {
    expect(sources).toContain(name);
  }
});

/** How each one ends, as its own words (`endsWith`) name it. */
const endings: Record<string, EndingKind[]> = {
  quick: ['nextStep'],
  phase: ['nextStep', 'list'],
  mirror: ['nextStep', 'list'],
  weekly: ['nextStep'],
  gibbs: ['nextStep'],
  kolb: ['nextStep'],
  what3: ['nextStep'],
  schon: ['nextStep'],
  era: ['nextStep'],
  five_r: ['nextStep'],
  orid: ['nextStep'],
  incident: ['nextStep'],
  ssc: ['nextStep'],
  debrief: ['agreement', 'depthRating'],
  trust: ['nextStep'],
  role: ['date'],
  partnership: ['nextStep'],
  leader_meeting: ['nextStep'],
  advocacy: ['nextStep'],
  continuum: ['nextStep'],
  priority: ['nextStep', 'date'],
  peer_session: ['agreement', 'list'],
  meeting_obs: ['nextStep'],
  good_news: ['list'],
  staff_report: [], // the report is what it ends with
  feedback360: ['nextStep', 'date'],
  recheck: ['nextStep'],
  program_end: ['list'],
};

test('each template ends in the way that its words name', () => {
  expect(Object.fromEntries(templates.map((template) => [template.id, template.endings]))).toEqual(endings);
});

test('what its words name is offered, and nothing else', () => {
  for (const { id, endsWith, endings } of templates) {
    const named = {
      nextStep: /next step(?!s for both)|focus|goal|request|experiment|pair to move|plan with actions/,
      agreement: /for both/,
      depthRating: /depth rating/,
      date: /review date|follow-up date|session dates/,
      list: /list|criteria|record|selection/,
    };
    for (const [kind, words] of Object.entries(named)) {
      expect(words.test(endsWith), `${id}: ${endsWith}, ${kind}`).toBe(endings.includes(kind as EndingKind));
    }
  }
});

test('a built-in wording has no mark that a copy of it would lose', () => {
  for (const template of templates) expect(cleanText(inOrder(template))).toEqual(inOrder(template));
});
