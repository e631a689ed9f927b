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

test('without any template there is no prompt', () => {
  expect(promptOfTheDay([], '2026-11-19')).toBeUndefined();
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
