import { expect, test } from 'vitest';
import type { Template, TemplateFamily } from '../../../shared/templates/templates.contract.ts';
import {
  groupsForChoosing,
  groupsForGallery,
  hasWords,
  moved,
  offered,
  type TemplateGroup,
} from '../../../shared/templates/templates.groups.ts';

const template = (id: string, family: TemplateFamily, change: Partial<Template> = {}): Template => ({
  id,
  version: 1,
  name: id,
  family,
  source: '',
  when: 'After a visit',
  minutes: 5,
  sections: [{ title: 'Seen', prompts: [{ id: `${id}.1`, text: 'What did I see?' }] }],
  endsWith: '',
  endings: [],
  isBuiltIn: true,
  isFavourite: false,
  isArchived: false,
  ...change,
});

const templates = [
  template('quick', 'everyday'),
  template('phase', 'program', { isFavourite: true }),
  template('Schön', 'models'),
  template('weekly', 'everyday', { isArchived: true }),
  template('mine', 'coaching', { isBuiltIn: false }),
  template('starred mine', 'coaching', { isBuiltIn: false, isFavourite: true }),
];
const outline = (groups: readonly TemplateGroup[]) =>
  groups.map((group) => [group.key, ...group.templates.map(({ id }) => id)]);

test('for choosing, favourites come first, then own ones, then the families; each template once', () => {
  expect(outline(groupsForChoosing(offered(templates)))).toEqual([
    ['favourites', 'phase', 'starred mine'],
    ['own', 'mine'],
    ['everyday', 'quick'],
    ['models', 'Schön'],
  ]);
});

test('in the gallery own ones come first, and a star moves nothing', () => {
  expect(outline(groupsForGallery(offered(templates)))).toEqual([
    ['own', 'mine', 'starred mine'],
    ['everyday', 'quick'],
    ['program', 'phase'],
    ['models', 'Schön'],
  ]);
});

test('a template is found by any words of its name, family, use and questions, without accents and case', () => {
  const schon = template('Schön', 'models');
  for (const words of ['schon', 'SCHÖN model', 'visit', 'what see', '', '  ']) {
    expect(hasWords(schon, 'Models of reflection', words), words).toBe(true);
  }
  expect(hasWords(schon, 'Models of reflection', 'schon zeppelin')).toBe(false);
});

test('one template moves by a place, and not over the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
});
