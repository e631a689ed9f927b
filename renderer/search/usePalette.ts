import type { Icon } from '@phosphor-icons/react';
import { ArrowRight, Cards, Hash, Lightning, UserCircle } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { everything } from '../../shared/journal/journal.facets.ts';
import { findBest } from '../../shared/search/palette.rules.ts';
import type { PersonHit, PlannedHit, SearchHit } from '../../shared/search/search.contract.ts';
import type { searchMessages } from '../../shared/search/search.messages.ts';
import { useNewEntry } from '../journal/public.ts';
import { addressOf } from './PlannedWords.tsx';
import type { PaletteCommand } from './palette-commands.ts';
import { soughtToParams } from './search-address.ts';
import { usePeopleNames, useTagNames, useTemplateNames } from './useNames.ts';
import { usePlaces } from './usePlaces.ts';
import { useSearch } from './useSearch.ts';

/** One line of the palette. */
export interface Choice {
  id: string;
  label: string;
  icon: Icon | null;
  keys?: string | undefined;
  /** A page that was found, shown with its words. */
  hit?: SearchHit;
  /** Somebody of whom something is noted, shown with its words. */
  person?: PersonHit;
  /** Something planned, shown with its words. */
  planned?: PlannedHit;
  /** Answers what was typed by the pages' words: Enter waits for it. */
  isFound?: boolean;
  /** Rejects when main refuses. */
  run: () => void | Promise<void>;
}

export interface Section {
  name: keyof typeof searchMessages.sections;
  choices: readonly Choice[];
}

/** The line that leads to all pages; it has the words in it that were typed. */
export const ALL_PAGES = 'all';

const MOST_PAGES = 12;
const MOST_NAMES = 3;

const toChoice =
  (icon: Icon) =>
  (command: PaletteCommand): Choice => ({ ...command, icon });

/** People, templates and tags by what is typed. */
function useNamed(typed: string): Section[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const beginEntry = useNewEntry();
  const people = findBest(usePeopleNames(), typed, MOST_NAMES);
  const templates = findBest(
    useTemplateNames().filter(({ isArchived }) => !isArchived),
    typed,
    MOST_NAMES,
  );
  const tags = findBest(useTagNames(), typed, MOST_NAMES);
  return [
    {
      name: 'people',
      choices: people.map(({ id, label }) => ({
        id: `person:${id}`,
        label,
        icon: UserCircle,
        run: () => void navigate(`/people/${id}`),
      })),
    },
    {
      name: 'templates',
      choices: templates.map(({ id, label }) => ({
        id: `template:${id}`,
        label: t('search.begin', { template: label }),
        icon: Cards,
        run: () => beginEntry(id),
      })),
    },
    {
      name: 'tags',
      choices: tags.map(({ id, label }) => ({
        id: `tag:${id}`,
        label,
        icon: Hash,
        run: () => void navigate(`/search?${soughtToParams({ query: '', filter: { ...everything, tag: id } })}`),
      })),
    },
  ];
}

/** Pages by what they say; the last line leads to all of them when there are more. */
function usePages(typed: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useSearch(typed, MOST_PAGES);
  const showAll = () => void navigate(`/search?${soughtToParams({ query: typed, filter: everything })}`);
  const pages: Choice[] = found.hits.map((hit) => ({
    id: `page:${hit.id}`,
    label: hit.title,
    icon: null,
    hit,
    isFound: true,
    run: () => void navigate(`/journal/${hit.id}`),
  }));
  const all: Choice = {
    id: ALL_PAGES,
    label: t('search.allFor', { query: typed.trim() }),
    icon: ArrowRight,
    isFound: true,
    run: showAll,
  };
  return { found, showAll, section: { name: 'pages' as const, choices: found.hasMore ? [...pages, all] : pages } };
}

/** People by what is noted of them; who stands there by name already is not named twice. */
function useNoted(people: readonly PersonHit[], named: readonly Section[]): Section {
  const navigate = useNavigate();
  const known = new Set(named.flatMap(({ choices }) => choices.map(({ id }) => id)));
  const choices = people.map((person) => ({
    id: `person:${person.id}`,
    label: person.code,
    icon: null,
    person,
    isFound: true,
    run: () => void navigate(`/people/${person.id}`),
  }));
  return { name: 'noted', choices: choices.filter(({ id }) => !known.has(id)) };
}

/** Steps, goals and plans by what is said of them. */
function usePlanned(found: readonly PlannedHit[]): Section {
  const navigate = useNavigate();
  const choices = found.map((planned) => ({
    id: `planned:${planned.id}`,
    label: planned.title,
    icon: null,
    planned,
    isFound: true,
    run: () => void navigate(addressOf(planned)),
  }));
  return { name: 'planned', choices };
}

/** What the palette offers: for an empty field where one was a moment ago and everything that can be done. */
export function usePalette(typed: string, commands: readonly PaletteCommand[], recent: readonly string[]) {
  const places = usePlaces();
  const named = useNamed(typed);
  const { found, showAll, section: pages } = usePages(typed);
  const noted = useNoted(found.people, named);
  const planned = usePlanned(found.planned);
  const isEmpty = typed.trim() === '';
  const offered = commands.filter(({ isOnSheetOnly }) => !isOnSheetOnly);
  const doing = (isEmpty ? offered : findBest(offered, typed, MOST_NAMES)).map(toChoice(Lightning));
  const going = (isEmpty ? places : findBest(places, typed, MOST_NAMES)).map(toChoice(ArrowRight));
  const known = new Map([...doing, ...going].map((choice) => [choice.id, choice]));
  const lately = isEmpty ? recent.flatMap((id) => known.get(id) ?? []) : [];
  const isElsewhere = ({ id }: Choice) => !lately.some((choice) => choice.id === id);
  const sections: Section[] = [
    { name: 'recent', choices: lately },
    { name: 'commands', choices: doing.filter(isElsewhere) },
    { name: 'places', choices: going.filter(isElsewhere) },
    ...named,
    noted, // this and what is below last, for they come a moment later: nothing moves under the finger
    planned,
    pages,
  ];
  return { sections: sections.filter(({ choices }) => choices.length > 0), found, showAll };
}
