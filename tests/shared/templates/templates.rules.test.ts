import { expect, test } from 'vitest';
import { z } from 'zod';
import builtIn from '../../../main/templates/built-in.json' with { type: 'json' };
import { addDays } from '../../../shared/calendar/local-date.ts';
import { type Template, templateWording } from '../../../shared/templates/templates.contract.ts';
import { promptOfTheDay, templateToDocument } from '../../../shared/templates/templates.rules.ts';

const templates: Template[] = z
  .array(templateWording)
  .parse(builtIn)
  .map((wording) => ({ ...wording, isBuiltIn: true, isFavourite: false, isArchived: false }));
const withFavourites = (...ids: string[]) =>
  templates.map((template) => ({ ...template, isFavourite: ids.includes(template.id) }));

test('the prompt for a day is the same all day, and another one the day after', () => {
  const day = promptOfTheDay(templates, '2026-11-19')?.prompt;
  expect(day).toEqual(promptOfTheDay(templates, '2026-11-19')?.prompt);
  expect(day).not.toEqual(promptOfTheDay(templates, '2026-11-20')?.prompt);
});

test('without favourites it comes from the everyday templates', () => {
  expect(promptOfTheDay(templates, '2026-11-19')?.template.family).toBe('everyday');
});

test('with favourites it comes from them, and each of their prompts has its day before one comes again', () => {
  const favourites = withFavourites('gibbs', 'trust');
  const days = Array.from({ length: 19 }, (_, day) => promptOfTheDay(favourites, addDays('2026-03-20', day)));
  expect(new Set(days.map((day) => day?.template.id))).toEqual(new Set(['gibbs', 'trust']));
  expect(new Set(days.map((day) => day?.prompt.id)).size).toBe(19); // 9 of Gibbs, 10 of trust
});

test('a favourite in the archive is not asked, and a day before 1970 has a prompt too', () => {
  const archived = withFavourites('gibbs').map((one) => ({ ...one, isArchived: one.id === 'gibbs' }));
  expect(promptOfTheDay(archived, '2026-11-19')?.template.family).toBe('everyday');
  expect(promptOfTheDay(templates, '1961-02-03')).toBeDefined();
});

test('another prompt can be asked for: each turn brings another one, and all of them come before one comes again', () => {
  const favourites = withFavourites('gibbs', 'trust');
  const turns = Array.from({ length: 19 }, (_, turn) => promptOfTheDay(favourites, '2026-11-19', turn)?.prompt.id);
  expect(turns[0]).toBe(promptOfTheDay(favourites, '2026-11-19')?.prompt.id);
  expect(new Set(turns).size).toBe(19);
});

test('without any template there is no prompt', () => {
  expect(promptOfTheDay([], '2026-11-19')).toBeUndefined();
});

test('where one prompt is asked, the others wait hidden; a prompt that the template does not have hides nothing', () => {
  const quick = templates.find(({ id }) => id === 'quick') as Template;
  const states = (asked: string) => templateToDocument(quick, asked).content?.map(({ attrs }) => attrs?.['state']);
  expect(states('quick.means.1')).toEqual(['hidden', undefined, 'hidden']);
  expect(states('gibbs.gone.9')).toEqual([undefined, undefined, undefined]);
});

test('a page begun from a template has its questions in their order, and headings where sections begin', () => {
  const quick = templates.find(({ id }) => id === 'quick') as Template;
  const page = templateToDocument({ ...quick, version: 3 });
  expect(page.content?.map(({ attrs }) => [attrs?.['heading'], attrs?.['promptId'], attrs?.['promptVersion']])).toEqual(
    [
      ['Noticed', 'quick.noticed.1', 3],
      ['Means', 'quick.means.1', 3],
      ['Then', 'quick.then.1', 3],
    ],
  );
});
