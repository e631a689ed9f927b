import { Check } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { byCompetency, leftOver, type Span, spanNow, withoutEvidence } from '../../shared/evidence/evidence.rules.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { noRhythm } from '../../shared/rhythm/rhythm.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useRhythm } from '../rhythm/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { DomainSection } from './DomainSection.tsx';
import { Pieces } from './EvidenceList.tsx';
import { EvidencePicker } from './EvidencePicker.tsx';
import classes from './evidence.module.css';
import { useEvidence, useOfferedFrameworks } from './evidence-queries.ts';
import { FrameworkSelect } from './FrameworkSelect.tsx';
import { useGapSentence } from './useGapSentence.ts';
import { useSpanWords } from './useSpanWords.ts';

interface MapProps {
  framework: FrameworkWording;
  pieces: readonly Evidence[];
  span: Span;
}

/** The parts of a framework with all that is shown for them. */
function EvidenceMap({ framework, pieces, span }: MapProps) {
  const { t } = useTranslation();
  const { onlyWithout } = useSpanWords(span);
  const [isOnlyWithout, setIsOnlyWithout] = useState(false);
  const [adding, setAdding] = useState<ItemId>();
  const shown = byCompetency(pieces, framework.id);
  const without = withoutEvidence(framework, shown, span);
  const left = leftOver(framework, shown);
  return (
    <>
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
      {framework.domains.map((domain) => (
        <DomainSection
          key={domain.id}
          framework={framework}
          domain={domain}
          shown={shown}
          without={without}
          span={span}
          isOnlyWithout={isOnlyWithout}
          onAdd={setAdding}
        />
      ))}
      {left.length > 0 && !isOnlyWithout && (
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

/** The evidence map: what is linked to every part of a framework, and what nothing is linked to yet. */
export function EvidencePage() {
  const { t } = useTranslation();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const frameworks = useOfferedFrameworks();
  const wanted = frameworks.data?.all.find(({ id }) => id === params.get('framework'));
  const framework = wanted ?? frameworks.data?.first;
  const evidence = useEvidence(framework?.id);
  const rhythm = useRhythm();
  const span = spanNow(today, rhythm.data ?? noRhythm);
  const sentence = useGapSentence(framework, evidence.data, span);
  const { meta } = useSpanWords(span);
  const error = frameworks.error ?? evidence.error ?? rhythm.error;
  const isHere = framework && evidence.data && (rhythm.data || rhythm.error);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle meta={framework && meta(framework.name)} text={isHere ? sentence : undefined}>
          {t('evidence.title')}
        </PageTitle>
        {framework && frameworks.data && (
          <FrameworkSelect
            all={frameworks.data.all}
            value={framework}
            onChange={(id) => setParams({ framework: id }, { replace: true })}
          />
        )}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      {!isHere && !error && <PaperLines />}
      {isHere && <EvidenceMap key={framework.id} framework={framework} pieces={evidence.data ?? []} span={span} />}
    </div>
  );
}
