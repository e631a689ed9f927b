import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { byCompetency, lastUsed, type Shown } from '../../shared/evidence/evidence.rules.ts';
import type { Competency, FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { findBest } from '../../shared/search/palette.rules.ts';
import type { ChoiceSection, FieldChoice } from '../ui/ChoiceField.tsx';
import { listCompetencies, type Placed } from './competencies.ts';
import classes from './picker.module.css';

export interface CompetencyChoice extends FieldChoice {
  competency: Competency;
}

interface Parts {
  framework: FrameworkWording;
  /** The page that may be shown for them already; null: it is no page. */
  entryId: EntryId | null;
  pieces: readonly Evidence[];
  typed: string;
}

const MOST_LATELY = 4;
const MOST_FOUND = 12;

const isPage =
  (entryId: EntryId | null) =>
  ({ piece: { source } }: Shown) =>
    source.kind === 'page' && source.entryId === entryId;

/** The parts of a framework as they are offered for a page: those used last first, or those that answer what is typed. */
export function useCompetencyChoices({ framework, entryId, pieces, typed }: Parts) {
  const { t } = useTranslation();
  const shown = byCompetency(pieces, framework.id);
  const all = listCompetencies(framework);
  const knownFor = (id: ItemId): Shown | undefined => shown.get(id)?.find(isPage(entryId));

  const toChoice = (section: string, { competency, domain }: Placed, meta: string): CompetencyChoice => ({
    id: `${section}:${competency.id}`,
    competency,
    words: (
      <>
        <b className={classes.code}>{competency.code}</b>
        <span className={classes.source}>{competency.name}</span>
        <span className={classes.meta}>
          {knownFor(competency.id) ? t('evidence.shows.linked') : meta || domain.name}
        </span>
      </>
    ),
  });

  const found = findBest(
    all.map((placed) => ({
      ...placed,
      label: `${placed.competency.code} ${placed.competency.name}`,
      keywords: [placed.domain.name, placed.competency.about],
    })),
    typed,
    MOST_FOUND,
  );
  const lately = lastUsed(shown)
    .flatMap((id) => all.find(({ competency }) => competency.id === id) ?? [])
    .slice(0, MOST_LATELY);
  const sections: ChoiceSection<CompetencyChoice>[] =
    typed.trim() === ''
      ? [
          {
            id: 'lately',
            heading: t('evidence.shows.lately'),
            choices: lately.map((placed) => toChoice('lately', placed, '')),
          },
          ...framework.domains.map((domain) => ({
            id: domain.id,
            heading: domain.name,
            choices: domain.competencies.map((competency) => toChoice(domain.id, { competency, domain }, ' ')),
          })),
        ]
      : [{ id: 'found', heading: framework.name, choices: found.map((placed) => toChoice('found', placed, '')) }];
  return { sections: sections.filter(({ choices }) => choices.length > 0), knownFor };
}
