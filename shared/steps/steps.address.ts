import type { ListedStep } from './steps.contract.ts';

const addresses = {
  page: (id: string) => `/journal/${id}`,
  /** By its results: what comes out of a round comes out of these. */
  round: (id: string) => `/feedback/${id}/results`,
  assessment: (id: string) => `/growth/result/${id}`,
  step: (id: string) => `/next-steps/step/${id}`,
  goal: (id: string) => `/next-steps/goals/${id}`,
  plan: (id: string) => `/next-steps/plans/${id}`,
  artefact: (id: string) => `/portfolio/artefacts/${id}`,
} as const;
type Kind = keyof typeof addresses;

/** The page on which something is read that steps and goals come out of. */
export const addressOfKind = (kind: Kind, id: string): string => addresses[kind](id);

/** The requirement on the page of its program. */
export const addressOfRequirement = (programId: string, requirementId: string): string =>
  `/portfolio/programs/${programId}#${requirementId}`;

/** The page of a step's source; none for a meeting, which stands on its person's page, and for what has no source. */
export function addressOfSource({ kind, id }: Pick<ListedStep['from'], 'kind' | 'id'>): string | undefined {
  return id === null || kind === 'meeting' || kind === 'none' ? undefined : addressOfKind(kind, id);
}
