import { expect, test } from 'vitest';
import { sheetToPage } from '../../../main/people/people.sheet.ts';
import { sheetMessages } from '../../../shared/people/sheet.messages.ts';

test('the sheet names the exceptions, the leaders, the rights and the time', () => {
  const { title, body } = sheetToPage(null, '2026-11-19');
  expect(title).toBe('How I keep what you tell me');
  for (const words of ['law', 'danger', 'never hear', 'see it', 'delete', 'learner', 'school year']) {
    expect(body).toContain(words);
  }
});

test('a sheet with a code has no line for initials: both together would be the key to the code', () => {
  const blank = sheetToPage(null, '2026-11-19').body;
  const forHeron = sheetToPage('Heron', '2026-11-19').body;
  expect(blank).toContain(sheetMessages.read);
  expect(blank).not.toContain(sheetMessages.code);
  expect(forHeron).toContain('<dd>Heron</dd>');
  expect(forHeron).toContain('19 November 2026');
  expect(forHeron).not.toContain(sheetMessages.read);
});

test('a code is printed as it is written, never as markup', () => {
  expect(sheetToPage('<img src=x onerror=1>&', '2026-11-19').body).toContain('&lt;img src=x onerror=1&gt;&amp;');
});
