import type { Path } from '../../shared/frameworks/frameworks.whole.ts';
import { type Flaws, fieldId } from './draft.ts';

/** Whether something waits to be mended in that part of the framework, wherever in it. */
export function hasFlawIn(flaws: Flaws, ...path: Path): boolean {
  const id = fieldId(...path);
  return [...flaws.keys()].some((field) => field === id || field.startsWith(`${id}-`));
}
