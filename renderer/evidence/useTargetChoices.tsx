import { Certificate, type Icon, MapTrifold, Target } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceTarget, OfferedTarget } from '../../shared/evidence/evidence.contract.ts';
import { byCompetency, lastUsed } from '../../shared/evidence/evidence.rules.ts';
import { linkTo, targetKey } from '../../shared/evidence/target.rules.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { findBest } from '../../shared/search/palette.rules.ts';
import type { ChoiceSection, FieldChoice } from '../ui/ChoiceField.tsx';
import { listCompetencies, type Placed } from './competencies.ts';
import classes from './picker.module.css';

/** Something to show a piece for, and what it is called; a goal, a plan or a requirement has no code. */
export interface NamedTarget {
  target: EvidenceTarget;
  code: string;
  name: string;
}

export type TargetChoice = FieldChoice & NamedTarget;

interface Offered {
  framework: FrameworkWording;
  /** Everything that is shown for something in the framework. */
  pieces: readonly Evidence[];
  targets: readonly OfferedTarget[];
  /** The piece that is to be shown, where it is one already. */
  piece: Evidence | undefined;
  typed: string;
}

const MOST_LATELY = 4;
const MOST_FOUND = 12;
const MOST_OTHERS = 6;

const targetIcons: Record<OfferedTarget['target']['kind'], Icon> = {
  goal: Target,
  plan: MapTrifold,
  requirement: Certificate,
};

/** What a piece can be shown for: parts of a framework, those used last first, goals, plans and requirements; or what answers the letters. */
export function useTargetChoices({ framework, pieces, targets, piece, typed }: Offered): ChoiceSection<TargetChoice>[] {
  const { t } = useTranslation();
  const isEmpty = typed.trim() === '';
  const isLinked = (target: EvidenceTarget) => piece !== undefined && linkTo(piece, target) !== undefined;

  function placedToChoice(section: string, { competency, domain }: Placed, meta: string): TargetChoice {
    const { id, code, name } = competency;
    const target = { kind: 'competency' as const, frameworkId: framework.id, competencyId: id };
    return {
      id: `${section}:${id}`,
      target,
      code,
      name,
      words: (
        <>
          <b className={classes.code}>{code}</b>
          <span className={classes.source}>{name}</span>
          <span className={classes.meta}>{isLinked(target) ? t('evidence.shows.linked') : meta || domain.name}</span>
        </>
      ),
    };
  }

  function offeredToChoice({ target, title, askedIn, isOpen }: OfferedTarget): TargetChoice {
    const TargetIcon = targetIcons[target.kind];
    const name = title || t(`evidence.unnamed.${target.kind}`);
    const state = isLinked(target) ? t('evidence.shows.linked') : isOpen ? '' : t('evidence.shows.ended');
    const meta = [askedIn?.phase ?? '', state].filter((words) => words !== '').join(' · ');
    return {
      id: targetKey(target),
      target,
      code: '',
      name,
      words: (
        <>
          <TargetIcon size={18} aria-hidden="true" className={classes.icon} />
          <span className={classes.source} data-private>
            {name}
          </span>
          {meta !== '' && (
            <span className={classes.meta} data-private={askedIn ? '' : undefined}>
              {meta}
            </span>
          )}
        </>
      ),
    };
  }

  function othersOf(kind: OfferedTarget['target']['kind']): TargetChoice[] {
    const all = targets
      .filter(({ target }) => target.kind === kind)
      .map((one) => ({ ...one, label: one.title, keywords: one.askedIn ? [one.askedIn.phase] : [] }));
    const found = isEmpty
      ? all.filter(({ isOpen }) => isOpen).slice(0, MOST_OTHERS)
      : findBest(all, typed, MOST_OTHERS);
    return found.map(offeredToChoice);
  }

  const all = listCompetencies(framework);
  const lately = lastUsed(byCompetency(pieces, framework.id))
    .flatMap((id) => all.find(({ competency }) => competency.id === id) ?? [])
    .slice(0, MOST_LATELY);
  const found = findBest(
    all.map((placed) => ({
      ...placed,
      label: `${placed.competency.code} ${placed.competency.name}`,
      keywords: [placed.domain.name, placed.competency.about],
    })),
    typed,
    MOST_FOUND,
  );
  const others: ChoiceSection<TargetChoice>[] = [
    { id: 'goals', heading: t('evidence.shows.goals'), choices: othersOf('goal') },
    { id: 'plans', heading: t('evidence.shows.plans'), choices: othersOf('plan') },
    { id: 'requirements', heading: t('evidence.shows.requirements'), choices: othersOf('requirement') },
  ];
  const toSection = (id: string, heading: string, placed: readonly Placed[], meta = '') => ({
    id,
    heading,
    choices: placed.map((one) => placedToChoice(id, one, meta)),
  });
  const domains = framework.domains.map((domain) => {
    const placed = domain.competencies.map((competency) => ({ competency, domain }));
    return toSection(domain.id, domain.name, placed, ' ');
  });
  const sections = isEmpty
    ? [toSection('lately', t('evidence.shows.lately'), lately), ...others, ...domains]
    : [toSection('found', framework.name, found), ...others];
  return sections.filter(({ choices }) => choices.length > 0);
}
