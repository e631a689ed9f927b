/** One step on the way to a place in a file: a key, and which one of a list it is, from 1. */
export interface PlaceStep {
  key: string;
  number: number | null;
}

/** `domains[2].competencies[0].code` in steps; `line 12` is one step with its number. */
export function placeToSteps(place: string): PlaceStep[] {
  const line = /^line (\d+)$/.exec(place)?.[1];
  if (line !== undefined) return [{ key: 'line', number: Number(line) }];
  return [...place.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)].map(([, key = '', index]) => ({
    key,
    number: index === undefined ? null : Number(index) + 1,
  }));
}

/** Which of the steps leads to the thing that has a name of its own; -1: none of them. */
export function namedStep(steps: readonly PlaceStep[]): number {
  const named = ['stages', 'domains', 'competencies', 'cases', 'standards', 'standardelements'];
  return steps.findLastIndex(({ key, number }) => number !== null && named.includes(key));
}
