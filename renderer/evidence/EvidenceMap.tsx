import { Check } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { byCompetency, leftOver, type Span, withoutEvidence } from '../../shared/evidence/evidence.rules.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { DomainSection } from './DomainSection.tsx';
import { Pieces } from './EvidenceList.tsx';
import { EvidencePicker } from './EvidencePicker.tsx';
import classes from './evidence.module.css';
import { useSpanWords } from './useSpanWords.ts';

export interface EvidenceMapProps {
  framework: FrameworkWording;
  /** The pieces that are looked at. */
  pieces: readonly Evidence[];
  span: Span;
  /** Whether only some pieces are looked at: then only what has some of them is listed. */
  isPart: boolean;
}

/** The parts of a framework with all that is shown for them. */
export function EvidenceMap({ framework, pieces, span, isPart }: EvidenceMapProps) {
  const { t } = useTranslation();
  const { onlyWithout } = useSpanWords(span);
  const [isOnlyWithout, setIsOnlyWithout] = useState(false);
  const [adding, setAdding] = useState<ItemId>();
  const shown = byCompetency(pieces, framework.id);
  const without = withoutEvidence(framework, shown, span);
  const left = leftOver(framework, shown);
  const listed = isPart ? 'shown' : isOnlyWithout ? 'without' : 'all';
  return (
    <>
      {!isPart && (
        <div className={classes.filter}>
          <button
            type="button"
            className={classes.chip}
            aria-pressed={isOnlyWithout}
            onClick={() => setIsOnlyWithout(!isOnlyWithout)}
          >
            {isOnlyWithout && <Check size={16} aria-hidden="true" />}
            {`${onlyWithout} (${without.length})`}
          </button>
        </div>
      )}
      {isPart && shown.size === 0 && <p className={classes.noneLike}>{t('evidence.view.noneLike')}</p>}
      {framework.domains.map((domain) => (
        <DomainSection
          key={domain.id}
          framework={framework}
          domain={domain}
          shown={shown}
          without={without}
          span={span}
          listed={listed}
          onAdd={setAdding}
        />
      ))}
      {left.length > 0 && listed !== 'without' && (
        <section className={classes.domain} aria-labelledby="left-over">
          <h2 id="left-over">{t('evidence.leftOver')}</h2>
          <p className={classes.quietText}>{t('evidence.leftOverText')}</p>
          <Pieces framework={framework} label={t('evidence.leftOver')} shown={left} />
        </section>
      )}
      {adding !== undefined && (
        <EvidencePicker framework={framework} competencyId={adding} onDone={() => setAdding(undefined)} />
      )}
    </>
  );
}
