import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd.tsx';
import { useKeyNames } from '../ui/useKeyNames.ts';
import { HitWords } from './HitWords.tsx';
import { PersonWords } from './PersonWords.tsx';
import { PlannedWords } from './PlannedWords.tsx';
import classes from './SearchDialog.module.css';
import { ALL_PAGES, type Choice, type Section } from './usePalette.ts';

interface ChoiceWordsProps {
  choice: Choice;
  /** Whether its label tells whom or what a page is about. */
  isPrivate: boolean;
}

function ChoiceWords({ choice: { label, icon: ChoiceIcon, keys, hit, person, planned }, isPrivate }: ChoiceWordsProps) {
  const nameKeys = useKeyNames();
  if (hit) return <HitWords hit={hit} />;
  if (person) return <PersonWords hit={person} />;
  if (planned) return <PlannedWords hit={planned} />;
  return (
    <>
      {ChoiceIcon && <ChoiceIcon size={18} aria-hidden="true" className={classes.icon} />}
      <span className={classes.label} data-private={isPrivate || undefined}>
        {label}
      </span>
      {keys && <Kbd>{nameKeys(keys)}</Kbd>}
    </>
  );
}

/** People and tags by name, and the line that says what was typed. */
const tellsSomething = (section: Section['name'], { id }: Choice) =>
  section === 'people' || section === 'tags' || id === ALL_PAGES;

export interface PaletteListProps {
  /** The field's: rows are `<id>-<index>`, counted through all sections. */
  id: string;
  sections: readonly Section[];
  current: number;
  onTake: (choice: Choice) => void;
}

/** What the palette found, section by section; the arrows go through all of it from the field. */
export function PaletteList({ id, sections, current, onTake }: PaletteListProps) {
  const { t } = useTranslation();
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((count, { choices }) => count + choices.length, 0),
  );
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} className={classes.list}>
      {sections.map(({ name, choices }, section) => (
        <fieldset key={name} aria-labelledby={`${id}-${name}`} className={classes.section}>
          <div id={`${id}-${name}`} role="presentation" className={classes.heading}>
            {t(`search.sections.${name}`)}
          </div>
          {choices.map((choice, place) => {
            const index = (starts[section] ?? 0) + place;
            return (
              <div
                key={choice.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === current}
                className={classes.choice}
                ref={(row) => {
                  if (index === current) row?.scrollIntoView?.({ block: 'nearest' });
                }}
                onMouseDown={(event) => {
                  event.preventDefault();
                  onTake(choice);
                }}
              >
                <ChoiceWords choice={choice} isPrivate={tellsSomething(name, choice)} />
              </div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
