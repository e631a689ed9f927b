import type { FrameworkId } from '../frameworks/frameworks.contract.ts';
import type { CompetencyLink, Evidence, EvidenceLink, EvidenceTarget } from './evidence.contract.ts';

/** What a link is for, without the rest of it. */
export function targetOf(link: EvidenceTarget): EvidenceTarget {
  switch (link.kind) {
    case 'competency':
      return { kind: link.kind, frameworkId: link.frameworkId, competencyId: link.competencyId };
    case 'goal':
      return { kind: link.kind, goalId: link.goalId };
    case 'plan':
      return { kind: link.kind, planId: link.planId };
    case 'requirement':
      return { kind: link.kind, requirementId: link.requirementId };
  }
}

/** Two targets with the same key are the same one. */
export const targetKey = (target: EvidenceTarget): string => Object.values(targetOf(target)).join(' ');

/** The link of a piece to one target; undefined where it is not shown for it. */
export const linkTo = ({ links }: Pick<Evidence, 'links'>, target: EvidenceTarget): EvidenceLink | undefined =>
  links.find((link) => targetKey(link) === targetKey(target));

/** The links of pieces to the competencies of one framework. */
export const linksInto = (pieces: readonly Pick<Evidence, 'links'>[], frameworkId: FrameworkId): CompetencyLink[] =>
  pieces.flatMap(({ links }) =>
    links.filter((link) => link.kind === 'competency').filter((link) => link.frameworkId === frameworkId),
  );
