import { useTranslation } from 'react-i18next';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { targetKey } from '../../shared/evidence/target.rules.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { findCompetency } from './competencies.ts';

/**
 * What else a piece is shown for than the thing under which it is listed: parts by their codes where their framework is the
 * one that is looked at, everything else by number. A piece may have several uses.
 */
export function useOtherUses(framework: FrameworkWording | undefined): (shown: Shown) => string[] {
  const { t } = useTranslation();
  return ({ piece, link }) => {
    const others = piece.links.filter((other) => targetKey(other) !== targetKey(link));
    const codes = others.flatMap((other) =>
      framework && other.kind === 'competency' && other.frameworkId === framework.id
        ? (findCompetency(framework, other.competencyId)?.code ?? [])
        : [],
    );
    const count = (kind: Shown['link']['kind']) => others.filter((other) => other.kind === kind).length;
    const parts = framework ? 0 : count('competency');
    const [goals, plans, requirements] = [count('goal'), count('plan'), count('requirement')];
    const uses = [
      ...codes,
      ...(parts > 0 ? [t('evidence.uses.parts', { count: parts })] : []),
      ...(goals > 0 ? [t('evidence.uses.goals', { count: goals })] : []),
      ...(plans > 0 ? [t('evidence.uses.plans', { count: plans })] : []),
      ...(requirements > 0 ? [t('evidence.uses.requirements', { count: requirements })] : []),
    ];
    return uses.length > 0 ? [t('evidence.alsoFor', { codes: uses.join(', ') })] : [];
  };
}
