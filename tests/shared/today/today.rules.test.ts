import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { Template } from '../../../shared/templates/templates.contract.ts';
import { promptOfTheDay } from '../../../shared/today/today.rules.ts';

function template(id: string, count: number, change: Partial<Template> = {}): Template {
  const prompts = Array.from({ length: count }, (_, index) => ({ id: `${id}.${index}`, text: `Question ${index}?` }));
  return {
    id,
    version: 1,
    name: id,
    family: 'everyday',
    source: '',
    when: '',
    minutes: 2,
    sections: [{ title: 'One', prompts }],
    endsWith: '',
    endings: [],
    isBuiltIn: true,
    isFavourite: true,
    isArchived: false,
    ...change,
  };
}

const days = (count: number) => Array.from({ length: count }, (_, index) => addDays('2026-12-30', index));

test('without favourites no prompt is put to anybody', () => {
  expect(promptOfTheDay([], '2026-11-19')).toBeUndefined();
  expect(promptOfTheDay([template('a', 2, { isFavourite: false })], '2026-11-19')).toBeUndefined();
  expect(promptOfTheDay([template('a', 2, { isArchived: true })], '2026-11-19')).toBeUndefined();
});

test('each prompt of each favourite comes round before one comes twice, over the turn of the year too', () => {
  const templates = [template('a', 2), template('b', 2), template('c', 3, { isFavourite: false })];
  const seen = days(4).map((day) => promptOfTheDay(templates, day)?.prompt.id);
  expect(new Set(seen).size).toBe(4);
  expect(days(8).map((day) => promptOfTheDay(templates, day)?.prompt.id)).toEqual([...seen, ...seen]);
});

test('the same day has the same prompt', () => {
  const templates = [template('a', 5)];
  expect(promptOfTheDay(templates, '2026-11-19')).toEqual(promptOfTheDay(templates, '2026-11-19'));
});
