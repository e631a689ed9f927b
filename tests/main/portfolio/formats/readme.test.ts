import { expect, test } from 'vitest';
import { toReadme } from '../../../../main/portfolio/formats/readme.ts';
import type { Prepared } from '../../../../main/portfolio/prepared.ts';
import { madePortfolio } from '../../../support/made-portfolio.ts';
import { preparedOf } from '../../../support/portfolio/prepared.ts';

const look = { theme: 'literata', size: 'A4' } as const;
const untouched = preparedOf(madePortfolio({ parts: 1, piecesPerPart: 1, look, pictures: [], extras: [] }).document);
const readmeOf = (changed: Partial<Prepared['report']>) =>
  toReadme({ ...untouched, report: { ...untouched.report, ...changed } }, false);

test('the README of the ZIP says that names are labels, and pictures cleaned, only where that was done', () => {
  const nothing = readmeOf({});
  expect(nothing).not.toContain('label');
  expect(nothing).not.toContain('camera');
  expect(nothing).toContain('is said at the end of the pages');
  const labels = readmeOf({ replaced: [{ kind: 'name', different: 1, places: 4 }] });
  expect(labels).toContain('the same label is the same person');
  expect(labels).not.toContain('camera');
  expect(readmeOf({ pictures: { cropped: 0, blurred: 0, cleaned: 2 } })).toContain('cleaned of what a camera writes');
});
