import { type AssessmentResult, type Mark, shortNameOf } from './scoring.rules.ts';

/** How much of what was rated has evidence, in words: "about half" from 35 to 65 of a hundred. */
export function evidenceShare({
  rated,
  evidenced,
}: Pick<AssessmentResult, 'rated' | 'evidenced'>): 'all' | 'most' | 'half' | 'some' | 'none' {
  if (rated === 0 || evidenced === 0) return 'none';
  if (evidenced === rated) return 'all';
  const share = evidenced / rated;
  if (share > 0.65) return 'most';
  return share < 0.35 ? 'some' : 'half';
}

/** The short names of the domains with the highest median; none where that says nothing, since most of them have it. */
export function firmestDomains({ domains }: Pick<AssessmentResult, 'domains'>): string[] {
  const rated = domains.filter(({ median }) => median !== null);
  const highest = Math.max(...rated.map(({ median }) => median ?? 0));
  const firmest = rated.filter(({ median }) => median === highest);
  return firmest.length * 2 <= rated.length ? firmest.map(({ domain }) => shortNameOf(domain)) : [];
}

/**
 * The stages that most marks have, from the first on (more than one where they are held equally often), how many marks have
 * each, and whether that is at least half of all that were rated: only then is a result "mostly" at a stage.
 */
export function mostHeldBy({ marks }: { marks: readonly Pick<Mark, 'stage'>[] }): {
  stages: number[];
  held: number;
  isMost: boolean;
} {
  const counts = new Map<number, number>();
  for (const { stage } of marks) if (stage !== null) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const held = Math.max(0, ...counts.values());
  const stages = [...counts].flatMap(([stage, count]) => (count === held ? [stage] : [])).toSorted((a, b) => a - b);
  const rated = marks.filter(({ stage }) => stage !== null).length;
  return { stages, held, isMost: stages.length === 1 && held * 2 >= rated };
}

/** "Steady" inside a sentence is "steady"; a name of the coach's own such as "IB" or "Level A" keeps its capitals. */
export const insideSentence = (name: string) =>
  name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase());
