import type { RefusalReason } from './frameworks.contract.ts';
import type { Path } from './frameworks.whole.ts';
import { type MatrixElement, parentOf } from './matrix.shape.ts';

/** Thrown where a matrix cannot become a framework; `path` begins inside `framework`. */
export class MatrixRefused extends Error {
  readonly reason: RefusalReason;
  readonly path: Path;

  constructor(reason: RefusalReason, path: Path) {
    super(reason);
    this.reason = reason;
    this.path = path;
  }
}

const placeOf = ({ index }: MatrixElement, key: string): Path => ['standardelements', index, key];

const parentPlace = (element: MatrixElement) =>
  placeOf(element, element.parentelementid === '' ? 'parentid' : 'parentelementid');

const isSame = (a: MatrixElement, b: MatrixElement) =>
  JSON.stringify({ ...a, index: 0 }) === JSON.stringify({ ...b, index: 0 });

/**
 * The elements, each once. One that repeats another word for word is the same one (Mahara's own example has such a pair); the
 * same id with other words is refused.
 */
export function elementsOnce(elements: readonly MatrixElement[]): MatrixElement[] {
  const byId = new Map<string, MatrixElement>();
  for (const element of elements) {
    const known = byId.get(element.elementid);
    if (known && !isSame(known, element)) throw new MatrixRefused('duplicate', placeOf(element, 'elementid'));
    if (!known) byId.set(element.elementid, element);
  }
  return [...byId.values()];
}

/** For each element the headings above it, the outermost first. Refuses parents that are not in its standard, and circles. */
export function headingsAbove(
  elements: readonly MatrixElement[],
): ReadonlyMap<MatrixElement, readonly MatrixElement[]> {
  const byId = new Map(elements.map((element) => [element.elementid, element]));
  const above = new Map<MatrixElement, MatrixElement[]>();
  for (const element of elements) {
    const chain: MatrixElement[] = [element];
    for (let next: MatrixElement | undefined = element; next && parentOf(next) !== ''; next = chain[0]) {
      const heading = byId.get(parentOf(next));
      const isFitting = heading?.standardid === element.standardid && !chain.includes(heading);
      if (!isFitting) throw new MatrixRefused('unknown-parent', parentPlace(element));
      chain.unshift(heading);
    }
    above.set(element, chain.slice(0, -1));
  }
  return above;
}
