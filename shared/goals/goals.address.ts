/** The names under which an address says what a new goal comes out of. */
export const originNames = {
  roundId: 'round',
  roundPart: 'part',
  frameworkId: 'framework',
  itemId: 'item',
  assessmentId: 'assessment',
  entryId: 'entry',
  personId: 'person',
} as const;

/** Where a goal is begun that comes out of something; no word of the coach's stands in an address. */
export function newGoalAddress(origin: { [Part in keyof typeof originNames]?: string | null }): string {
  const parts = (Object.keys(originNames) as (keyof typeof originNames)[]).flatMap((part) => {
    const value = origin[part];
    return value ? `${originNames[part]}=${encodeURIComponent(value)}` : [];
  });
  return ['/next-steps/goals/new', ...(parts.length === 0 ? [] : [parts.join('&')])].join('?');
}

/** Words that go along with that address, to be the reason of the goal. */
export interface GoalReason {
  why: string;
}
