import { GlobeSimple, PencilSimple } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { completeAddress, isAddress } from '../../shared/evidence/address.rules.ts';
import { type Evidence, thingKinds, type WantedSource } from '../../shared/evidence/evidence.contract.ts';
import { findBest } from '../../shared/search/palette.rules.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { useNewestEntries } from '../journal/public.ts';
import { HitWords, useSearch } from '../search/public.ts';
import { useSteps } from '../steps/public.ts';
import type { ChoiceSection, FieldChoice } from '../ui/ChoiceField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { useFoundFiles, useFoundThings } from './evidence-queries.ts';
import { SourceLine } from './SourceLine.tsx';
import { keyOf, sourceToWanted } from './source-words.ts';

/** One line of the picker: a source with its title and day, or the way to words of one's own or to an address. */
export type SourceChoice = FieldChoice & ({ kind: 'source'; chosen: ChosenSource } | { kind: 'words' | 'address' });

export interface ChosenSource {
  source: WantedSource;
  title: string;
  happenedOn: LocalDate;
}

const MOST_RECENT = 6;
const MOST_PAGES = 8;
const MOST_OTHERS = 4;

const noFilter = { entryId: null, personId: null, onlyOpen: false };
const lastTouched = (step: Step) => step.closedOn ?? step.createdAt.slice(0, 'YYYY-MM-DD'.length);
const byTouch = (one: Step, another: Step) => lastTouched(another).localeCompare(lastTouched(one));

/** Pages by their words; without any the newest ones. */
function usePages(typed: string) {
  const { t } = useTranslation();
  const today = useToday();
  const newest = useNewestEntries().data ?? [];
  const found = useSearch(typed, MOST_PAGES);
  const isEmpty = typed.trim() === '';
  const toChoice = (id: (typeof newest)[number]['id'], title: string, day: LocalDate, words: FieldChoice['words']) => ({
    id: `page:${id}`,
    kind: 'source' as const,
    words,
    chosen: { source: { kind: 'page' as const, entryId: id }, title, happenedOn: day },
  });
  const recent = newest.slice(0, MOST_RECENT).map(({ id, title, preview, entryDate }) => {
    const name = title.trim() === '' ? preview : title;
    const words = <SourceLine kind="page" title={name} meta={dayWords(entryDate, today)} />;
    return toChoice(id, name, entryDate, words);
  });
  const hits = found.hits.map((hit) => toChoice(hit.id, hit.title, hit.entryDate, <HitWords hit={hit} />));
  return {
    isSettled: isEmpty || found.isSettled,
    error: found.error,
    section: {
      id: 'pages',
      heading: t(isEmpty ? 'evidence.picker.recent' : 'evidence.picker.pages'),
      choices: isEmpty ? recent : hits,
    },
  };
}

function useFileChoices(typed: string): ChoiceSection<SourceChoice> {
  const { t } = useTranslation();
  const today = useToday();
  const files = useFoundFiles(typed.trim(), MOST_OTHERS).data ?? [];
  return {
    id: 'files',
    heading: t('evidence.picker.files'),
    choices: files.map(({ entryId, attachmentId, name, happenedOn }) => ({
      id: `file:${attachmentId}`,
      kind: 'source',
      words: <SourceLine kind="file" title={name} meta={dayWords(happenedOn, today)} />,
      chosen: { source: { kind: 'file', entryId, attachmentId }, title: name, happenedOn },
    })),
  };
}

function useStepChoices(typed: string): ChoiceSection<SourceChoice> {
  const { t } = useTranslation();
  const steps = (useSteps(noFilter).data ?? []).toSorted(byTouch).map((step) => ({ ...step, label: step.text }));
  const shown = typed.trim() === '' ? steps.slice(0, MOST_OTHERS) : findBest(steps, typed, MOST_OTHERS);
  return {
    id: 'steps',
    heading: t('evidence.picker.steps'),
    choices: shown.map((step) => ({
      id: `step:${step.id}`,
      kind: 'source',
      words: (
        <SourceLine
          kind="step"
          title={step.text}
          {...(step.state === 'done' ? { meta: t('evidence.picker.done') } : {})}
        />
      ),
      chosen: { source: { kind: 'step', stepId: step.id }, title: step.text, happenedOn: lastTouched(step) },
    })),
  };
}

/** Artefacts, self-assessments, rounds and goals, each kind by itself. */
function useThingChoices(typed: string): ChoiceSection<SourceChoice>[] {
  const { t } = useTranslation();
  const today = useToday();
  const things = useFoundThings(typed.trim(), MOST_OTHERS).data ?? [];
  return thingKinds.map((kind) => ({
    id: kind,
    heading: t(`evidence.picker.things.${kind}`),
    choices: things
      .filter(({ source }) => source.kind === kind)
      .map(({ source, title, happenedOn }) => ({
        id: keyOf(source),
        kind: 'source',
        words: <SourceLine kind={kind} title={title} meta={dayWords(happenedOn, today)} />,
        chosen: { source, title, happenedOn },
      })),
  }));
}

/** Words and addresses that are evidence for something already: one record may be shown for many things. */
function useKeptChoices(typed: string, all: readonly Evidence[]): ChoiceSection<SourceChoice> {
  const { t } = useTranslation();
  const today = useToday();
  const own = all.filter(({ source }) => source.kind === 'words' || source.kind === 'address');
  const labelled = own.map((piece) => ({ ...piece, label: piece.title }));
  const shown = typed.trim() === '' ? labelled.slice(0, MOST_OTHERS) : findBest(labelled, typed, MOST_OTHERS);
  return {
    id: 'kept',
    heading: t('evidence.picker.kept'),
    choices: shown.map(({ label: title, ...piece }) => ({
      id: `kept:${piece.id}`,
      kind: 'source',
      words: <SourceLine kind={piece.source.kind} title={title} meta={dayWords(piece.happenedOn, today)} />,
      chosen: { source: sourceToWanted(piece), title, happenedOn: piece.happenedOn },
    })),
  };
}

/** The ways to something that is in the journal nowhere yet; they stay in sight, for they are always possible. */
function useOwnChoices(typed: string): ChoiceSection<SourceChoice> {
  const { t } = useTranslation();
  const words = typed.trim();
  const isTyped = words !== '';
  const line = (kind: 'words' | 'address', say: (title: string) => string): SourceChoice => ({
    id: kind,
    kind,
    words: (
      <SourceLine
        icon={kind === 'words' ? PencilSimple : GlobeSimple}
        kind={kind}
        {...(isTyped ? { title: words } : {})}
        sentence={say}
      />
    ),
  });
  const ownWords = line('words', (title) =>
    isTyped ? t('evidence.picker.keepWords', { words: title }) : t('evidence.picker.writeWords'),
  );
  const address = line('address', (title) =>
    isTyped ? t('evidence.picker.keepAddress', { words: title }) : t('evidence.picker.writeAddress'),
  );
  const isTypedAddress = isAddress(completeAddress(words));
  const choices = isTypedAddress ? [address, ownWords] : isTyped ? [ownWords] : [ownWords, address];
  return { id: 'own', heading: t('evidence.picker.own'), isPinned: true, choices };
}

/** All that could be linked, by what is typed. */
export function useSources(typed: string, all: readonly Evidence[]) {
  const { section: pages, isSettled, error } = usePages(typed);
  const things = useThingChoices(typed);
  const sections = [pages, useFileChoices(typed), ...things, useStepChoices(typed), useKeptChoices(typed, all)];
  const own = useOwnChoices(typed);
  return { sections: [...sections.filter(({ choices }) => choices.length > 0), own], isSettled, error };
}
