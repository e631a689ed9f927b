import type { Client } from '../../../shared/contract.ts';
import type { EvidenceAbout } from '../../../shared/evidence/about.contract.ts';
import type { Evidence, EvidenceTarget } from '../../../shared/evidence/evidence.contract.ts';
import { blankGoal } from '../../../shared/goals/goals.rules.ts';
import { unwrap } from '../../support/test-client.ts';

export type GoalTarget = Extract<EvidenceTarget, { kind: 'goal' }>;
export type PlanTarget = Extract<EvidenceTarget, { kind: 'plan' }>;

export async function keepGoal(client: Client, title = 'Ask before I tell'): Promise<GoalTarget> {
  return { kind: 'goal', goalId: unwrap(await client.goals.saveGoal({ ...blankGoal, title })).id };
}

export async function keepPlan(client: Client, priority = 'Grade 4 asks'): Promise<PlanTarget> {
  const words = { matters: '', gap: '', known: '', doing: '', outcome: '' };
  const year = { startsOn: '2026-08-01', endsOn: '2027-07-31' };
  const wanted = { id: null, priority, personId: null, entryId: null, ...year, ...words };
  return { kind: 'plan', planId: unwrap(await client.plans.savePlan(wanted)).id };
}

/** Words that are shown for something, with what is said about them. */
export async function showWords(
  client: Client,
  words: string,
  target: EvidenceTarget,
  about: EvidenceAbout | null = null,
): Promise<Evidence> {
  const source = { kind: 'words', id: null, words, happenedOn: '2026-11-10' } as const;
  return unwrap(await client.evidence.linkEvidence({ source, target, why: '', linkedAt: null, about }));
}

/** The same piece for one more thing. */
export async function showAlso(client: Client, piece: Evidence, target: EvidenceTarget): Promise<void> {
  if (piece.source.kind !== 'words') throw new Error('words alone');
  const source = { ...piece.source, id: piece.id };
  unwrap(await client.evidence.linkEvidence({ source, target, why: '', linkedAt: null }));
}
