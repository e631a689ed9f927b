import { expect, test } from 'vitest';
import type { Prepared } from '../../../main/portfolio/prepared.ts';
import { previewHandlers } from '../../../main/portfolio/preview.handlers.ts';
import { madePortfolio } from '../../support/made-portfolio.ts';
import { openTestJournal } from '../../support/test-context.ts';

const made = (): Prepared =>
  madePortfolio({ parts: 2, piecesPerPart: 2, look: { theme: 'literata', size: 'A4' }, pictures: [], extras: [] });

function previewOf(context: Awaited<ReturnType<typeof openTestJournal>>, shown: { now: Prepared }) {
  const { previewPortfolio } = previewHandlers(async () => shown.now);
  return () => Promise.resolve(previewPortfolio(context, { id: shown.now.id }));
}

test('it says on which page each part and piece begins', async () => {
  const context = await openTestJournal();
  const shown = { now: made() };
  const { pages, places, revision, pdf } = await previewOf(context, shown)();
  const [first, second] = shown.now.document.parts;
  expect(places).toEqual([
    { id: first?.id, page: 3 },
    { id: first?.pieces[0]?.id, page: 4 },
    { id: first?.pieces[1]?.id, page: 5 },
    { id: second?.id, page: 6 },
    { id: second?.pieces[0]?.id, page: 7 },
    { id: second?.pieces[1]?.id, page: 8 },
  ]);
  expect({ pages, revision }).toEqual({ pages: 9, revision: 1 });
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('who asks while one is made waits and is given the same; what was changed is printed anew', async () => {
  const context = await openTestJournal();
  const shown = { now: made() };
  const ask = previewOf(context, shown);
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(context.world.documents).toHaveLength(1);
  expect(other).toEqual(one);
  // A page that it shows was changed: the outline, and with it the revision, is the same.
  const [part] = shown.now.document.parts;
  const [piece] = part?.pieces ?? [];
  if (part && piece) piece.title = 'Told again';
  await ask();
  expect(context.world.documents).toHaveLength(2);
  expect(context.world.documents[1]?.html).toContain('Told again');
});

test('with nothing to show it says so, and the next question is answered all the same', async () => {
  const context = await openTestJournal();
  const full = made();
  const troubled = full.document.parts.map((part) => ({
    ...part,
    intro: [],
    pieces: part.pieces.map((piece) => ({ ...piece, blocks: [], trouble: 'gone' as const })),
  }));
  const shown = { now: { ...full, document: { ...full.document, parts: troubled } } };
  const ask = previewOf(context, shown);
  await expect(ask()).rejects.toMatchObject({ code: 'portfolio-empty' });
  shown.now = full;
  await expect(ask()).resolves.toMatchObject({ pages: 9 });
});
