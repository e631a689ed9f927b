import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { findBest } from '../../../shared/search/palette.rules.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';
import { useRounds } from '../../feedback/public.ts';
import { useGoals } from '../../goals/public.ts';
import { useNewestEntries } from '../../journal/public.ts';
import { useAssessments } from '../../mastery/public.ts';
import { HitWords, useSearch } from '../../search/public.ts';
import { useSteps } from '../../steps/public.ts';
import type { ChoiceSection, FieldChoice } from '../../ui/ChoiceField.tsx';
import { datedWords } from '../../ui/day-words.ts';
import { ChoiceLine } from './ChoiceLine.tsx';

/** Something of the journal that can be put into a portfolio. */
export interface Addable {
  source: PieceSource;
  title: string;
  happenedOn: LocalDate | null;
}

export interface AddChoice extends FieldChoice {
  addable: Addable;
}

const MOST_PAGES = 8;
const MOST_OTHERS = 5;
const noFilter = { entryId: null, personId: null, onlyOpen: false };

const lineOf = (addable: Addable): AddChoice => ({
  id: JSON.stringify(addable.source),
  words: (
    <ChoiceLine
      kind={addable.source.kind}
      title={addable.title}
      meta={addable.happenedOn === null ? '' : datedWords(addable.happenedOn)}
    />
  ),
  addable,
});

/** The best of one kind by what is typed; without it the first ones. */
function best(all: readonly Addable[], typed: string): AddChoice[] {
  const named = all.map((addable) => ({ ...addable, label: addable.title }));
  const found = typed.trim() === '' ? named.slice(0, MOST_OTHERS) : findBest(named, typed, MOST_OTHERS);
  return found.map(({ label: _label, ...addable }) => lineOf(addable));
}

function usePages(typed: string): { isSettled: boolean; choices: AddChoice[] } {
  const newest = useNewestEntries().data ?? [];
  const found = useSearch(typed, MOST_PAGES);
  if (typed.trim() === '') {
    const pages = newest.slice(0, MOST_PAGES).map(({ id, title, preview, entryDate }) => {
      const source = { kind: 'page', entryId: id, promptIds: null } as const;
      return lineOf({ source, title: title.trim() || preview, happenedOn: entryDate });
    });
    return { isSettled: true, choices: pages };
  }
  const hits = found.hits.map((hit) => {
    const source = { kind: 'page', entryId: hit.id, promptIds: null } as const;
    const addable = { source, title: hit.title, happenedOn: hit.entryDate };
    return { id: JSON.stringify(source), words: <HitWords hit={hit} />, addable };
  });
  return { isSettled: found.isSettled, choices: hits };
}

function useArtefactChoices(): Addable[] {
  const { data = [] } = useQuery({
    queryKey: ['artefacts', 'to-add'],
    queryFn: () => unwrap(api.artefacts.listArtefacts(null)),
    staleTime: 0,
  });
  return data.map(({ id, title, goodEnoughOn }) => ({
    source: { kind: 'artefact', artefactId: id },
    title,
    happenedOn: goodEnoughOn,
  }));
}

function useAssessmentChoices(): Addable[] {
  const { t } = useTranslation();
  const { data = [] } = useAssessments();
  return data
    .filter(({ finishedAt }) => finishedAt !== null)
    .map(({ id, occasion, takenOn }) => ({
      source: { kind: 'assessment', assessmentId: id, beforeId: null },
      title: t(`mastery.occasions.${occasion}`),
      happenedOn: takenOn,
    }));
}

function useRoundChoices(): Addable[] {
  const { data = [] } = useRounds();
  return data
    .filter(({ role }) => role === 'own')
    .map(({ id, name, opensOn }) => ({
      source: { kind: 'round', roundId: id, parts: ['dimensions'], commentIds: [] },
      title: name,
      happenedOn: opensOn,
    }));
}

function useGoalChoices(): Addable[] {
  const { data = [] } = useGoals();
  return data.map(({ id, title, startedOn }) => ({
    source: { kind: 'goal', goalId: id },
    title,
    happenedOn: startedOn,
  }));
}

function useStepChoices(): Addable[] {
  const { data = [] } = useSteps(noFilter);
  return data
    .toSorted((one, other) => (other.closedOn ?? '').localeCompare(one.closedOn ?? ''))
    .map(({ id, text, closedOn }) => ({
      source: { kind: 'steps', stepIds: [id] },
      title: text,
      happenedOn: closedOn,
    }));
}

/** Words and addresses that were kept as evidence. */
function useEvidenceChoices(): Addable[] {
  const { data = [] } = useQuery({
    queryKey: ['evidence', 'to-add'],
    queryFn: () => unwrap(api.evidence.listEvidence({ frameworkId: null, entryId: null, stepId: null })),
    staleTime: 0,
  });
  return data
    .filter(({ source: { kind } }) => kind === 'words' || kind === 'address')
    .map(({ id, title, happenedOn }) => ({ source: { kind: 'evidence', evidenceId: id }, title, happenedOn }));
}

/** All that can be put into a portfolio, by what is typed; what is written for it alone stays in sight below. */
export function useAddChoices(typed: string): { sections: ChoiceSection<AddChoice>[]; isSettled: boolean } {
  const { t } = useTranslation();
  const { choices: pages, isSettled } = usePages(typed);
  const kinds = {
    artefacts: useArtefactChoices(),
    assessments: useAssessmentChoices(),
    rounds: useRoundChoices(),
    goals: useGoalChoices(),
    steps: useStepChoices(),
    evidence: useEvidenceChoices(),
  };
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const sections = [
    { id: 'pages', heading: t('portfolio.builder.add.pages'), choices: pages },
    ...names.map((name) => ({
      id: name,
      heading: t(`portfolio.builder.add.${name}`),
      choices: best(kinds[name], typed),
    })),
  ].filter(({ choices }) => choices.length > 0);
  const own: ChoiceSection<AddChoice> = {
    id: 'own',
    heading: t('portfolio.builder.add.own'),
    isPinned: true,
    choices: [
      lineOf({
        source: { kind: 'words', words: typed.trim() },
        title: t('portfolio.builder.add.writeWords'),
        happenedOn: null,
      }),
      lineOf({ source: { kind: 'permissions' }, title: t('portfolio.builder.kinds.permissions'), happenedOn: null }),
    ],
  };
  return { sections: [...sections, own], isSettled };
}
