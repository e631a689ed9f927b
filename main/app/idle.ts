/** What is due after so long without a touch. */
export type IdleStep = { kind: 'stay' } | { kind: 'warn'; seconds: number } | { kind: 'lock' };

const WARNING_MILLISECONDS = 60_000;

/**
 * - `idle`: milliseconds since somebody last touched Cairn.
 * - `minutes`: after how many it locks, 1 to 60; 0: never. Of a single minute, half is for the warning.
 */
export function idleStep(idle: number, minutes: number): IdleStep {
  if (minutes === 0) return { kind: 'stay' };
  const limit = minutes * 60_000;
  if (idle >= limit) return { kind: 'lock' };
  const left = limit - idle;
  if (left > Math.min(WARNING_MILLISECONDS, limit / 2)) return { kind: 'stay' };
  return { kind: 'warn', seconds: Math.ceil(left / 1000) };
}
