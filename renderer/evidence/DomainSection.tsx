import { Button } from '@mantine/core';
import { CaretDown, CaretRight, Plus } from '@phosphor-icons/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown, Span } from '../../shared/evidence/evidence.rules.ts';
import type { Competency, Domain, FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { Pieces } from './EvidenceList.tsx';
import classes from './evidence.module.css';
import { useSpanWords } from './useSpanWords.ts';

interface CompetencyRowProps {
  framework: FrameworkWording;
  competency: Competency;
  shown: readonly Shown[];
  /** The days of which there is nothing, in words inside a sentence, where these are what is looked for. */
  lately: string | undefined;
  onAdd: () => void;
}

/** One part of the framework: its name, and beside it what is shown for it. */
function CompetencyRow(props: CompetencyRowProps) {
  const { framework, competency, shown, lately, onAdd } = props;
  const { code, name } = competency;
  const { t } = useTranslation();
  return (
    <li className={classes.competency}>
      <div className={classes.name}>
        <span className={classes.code}>{code}</span>
        <h3>{name}</h3>
      </div>
      <div className={classes.shown}>
        <Pieces framework={framework} label={t('evidence.list', { code, name })} shown={shown}>
          {shown.length === 0 && <p className={classes.quietText}>{t('evidence.nothing')}</p>}
          {shown.length > 0 && lately && <p className={classes.quietText}>{t('evidence.nothingLately', { lately })}</p>}
          <Button
            className={classes.quiet ?? ''}
            variant="subtle"
            size="compact-sm"
            leftSection={<Plus size={16} aria-hidden="true" />}
            aria-label={t('evidence.addTo', { code, name })}
            onClick={onAdd}
          >
            {t('evidence.add')}
          </Button>
        </Pieces>
      </div>
    </li>
  );
}

/** What could be shown for a domain: ideas, to be looked at when they are wanted. */
function CouldShow({ ideas }: { ideas: readonly string[] }) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (ideas.length === 0) return null;
  return (
    <div className={classes.ideas}>
      <button
        type="button"
        className={classes.swap}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('evidence.couldShow')}
      </button>
      <ul id={id} hidden={!isOpen}>
        {ideas.map((idea) => (
          <li key={idea}>{idea}</li>
        ))}
      </ul>
    </div>
  );
}

export interface DomainSectionProps {
  framework: FrameworkWording;
  domain: Domain;
  shown: ReadonlyMap<ItemId, readonly Shown[]>;
  /** The competencies without anything lately. */
  without: readonly ItemId[];
  span: Span;
  /** Which competencies are listed. */
  listed: 'all' | 'without' | 'shown';
  onAdd: (id: ItemId) => void;
}

/** A domain of the map; it can be folded up to its name and how much of it has something. */
export function DomainSection(props: DomainSectionProps) {
  const { framework, domain, shown, without, span, listed: which, onAdd } = props;
  const { t } = useTranslation();
  const id = useId();
  const { lately } = useSpanWords(span);
  const [isFolded, setIsFolded] = useState(false);
  const isWithout = (competency: Competency) => without.includes(competency.id);
  const isListed = (competency: Competency) =>
    which === 'all' || (which === 'without' ? isWithout(competency) : shown.has(competency.id));
  const listed = domain.competencies.filter(isListed);
  if (listed.length === 0) return null;
  const of = domain.competencies.length;
  const filled = of - domain.competencies.filter(isWithout).length;
  const Caret = isFolded ? CaretRight : CaretDown;
  return (
    <section className={classes.domain} aria-labelledby={id}>
      <div className={classes.domainHead}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'evidence.unfold' : 'evidence.fold', { name: domain.name })}
          onClick={() => setIsFolded(!isFolded)}
        >
          <Caret size={16} aria-hidden="true" />
        </button>
        <h2 id={id}>{domain.name}</h2>
        <p className={classes.quietText}>{t('evidence.filled', { count: filled, of, lately })}</p>
      </div>
      {!isFolded && (
        <>
          <CouldShow ideas={domain.evidence} />
          <ul className={classes.competencies}>
            {listed.map((competency) => (
              <CompetencyRow
                key={competency.id}
                framework={framework}
                competency={competency}
                shown={shown.get(competency.id) ?? []}
                lately={which === 'without' ? lately : undefined}
                onAdd={() => onAdd(competency.id)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
