import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findPiece,
  movePart,
  movePiece,
  placeBeside,
  placeOfPiece,
  toOutline,
  withoutPiece,
  withPiecesAt,
} from '../../../shared/portfolio/outline.rules.ts';
import type { ListedPart, ListedPiece } from '../../../shared/portfolio/portfolio.contract.ts';

const piece = (): ListedPiece => ({
  id: randomUUID() as ListedPiece['id'],
  source: { kind: 'words', words: 'A line.' },
  title: '',
  why: '',
  requirementId: null,
  sourceTitle: 'Read anew',
  happenedOn: null,
  trouble: null,
});
const outline = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }).map((counts): ListedPart[] =>
  counts.map((count) => ({
    id: randomUUID(),
    title: 'Part',
    phaseId: null,
    intro: '',
    pieces: Array.from({ length: count }, piece),
  })),
);
const idsOf = (parts: readonly ListedPart[]) => parts.flatMap(({ pieces }) => pieces.map(({ id }) => id));
const sorted = (parts: readonly ListedPart[]) => idsOf(parts).toSorted();

test('whatever is moved, nothing is lost and nothing comes twice; up and down again is where it was', () => {
  fc.assert(
    fc.property(outline, fc.nat(), fc.nat(), fc.nat(), (parts, which, part, at) => {
      const all = idsOf(parts);
      const id = all[which % Math.max(1, all.length)];
      if (!id) return;
      const to = { part: part % parts.length, at: at % 6 };
      const moved = movePiece(parts, id, to);
      expect(sorted(moved)).toEqual(sorted(parts));
      expect(placeOfPiece(moved, id)?.part).toBe(to.part);
      for (const by of [1, -1] as const) {
        const there = placeBeside(parts, id, by);
        if (!there) continue;
        const gone = movePiece(parts, id, there);
        expect(gone).not.toEqual(parts);
        const back = placeBeside(gone, id, by === 1 ? -1 : 1);
        expect(back && movePiece(gone, id, back)).toEqual(parts);
      }
    }),
  );
});

test('a piece that is taken out comes back where it was', () => {
  fc.assert(
    fc.property(outline, fc.nat(), (parts, which) => {
      const all = idsOf(parts);
      const id = all[which % Math.max(1, all.length)];
      const found = id && findPiece(parts, id);
      const place = id && placeOfPiece(parts, id);
      if (!found || !place) return;
      const out = withoutPiece(parts, found.id);
      expect(findPiece(out, found.id)).toBeUndefined();
      expect(withPiecesAt(out, place, [found])).toEqual(parts);
    }),
  );
});

test('a part goes in front of another one, and behind the last', () => {
  const parts = ['One', 'Two', 'Three'].map(
    (title): ListedPart => ({ id: title, title, phaseId: null, intro: '', pieces: [] }),
  );
  const titles = (all: ListedPart[]) => all.map(({ title }) => title);
  expect(titles(movePart(parts, 'Three', 0))).toEqual(['Three', 'One', 'Two']);
  expect(titles(movePart(parts, 'One', 3))).toEqual(['Two', 'Three', 'One']);
  expect(titles(movePart(parts, 'One', 1))).toEqual(['One', 'Two', 'Three']);
  expect(titles(movePart(parts, 'None', 1))).toEqual(['One', 'Two', 'Three']);
});

test('what is read anew of a piece is not kept with the outline', () => {
  const [part] = toOutline([{ id: 'p', title: 'Part', phaseId: null, intro: '', pieces: [piece()] }]);
  expect(Object.keys(part?.pieces[0] ?? {}).toSorted()).toEqual(['id', 'requirementId', 'source', 'title', 'why']);
});
