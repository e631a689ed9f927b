import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type AboutFilter, isDescribed, piecesLike } from '../../shared/evidence/about.rules.ts';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { type Span, spanNow } from '../../shared/evidence/evidence.rules.ts';
import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { noRhythm } from '../../shared/rhythm/rhythm.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useRhythm } from '../rhythm/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { EvidenceMap } from './EvidenceMap.tsx';
import classes from './evidence.module.css';
import { useAllEvidence, useOfferedFrameworks, useTargets } from './evidence-queries.ts';
import { FrameworkSelect } from './FrameworkSelect.tsx';
import { LoosePieces } from './LoosePieces.tsx';
import { TargetList } from './TargetList.tsx';
import { useGapSentence } from './useGapSentence.ts';
import { useSpanWords } from './useSpanWords.ts';
import { type View, ViewBar, viewOf } from './ViewBar.tsx';

const whichever: AboutFilter = { form: null, level: null };

interface ContentProps {
  view: View;
  framework: Framework;
  pieces: readonly Evidence[];
  span: Span;
  onView: (view: View) => void;
}

/** All evidence by what it is shown for. */
function Content({ view, framework, pieces, span, onView }: ContentProps) {
  const targets = useTargets();
  const [filter, setFilter] = useState(whichever);
  const isPart = filter.form !== null || filter.level !== null;
  const looked = piecesLike(pieces, filter);
  return (
    <>
      <ViewBar
        view={view}
        looseCount={pieces.filter(({ links }) => links.length === 0).length}
        canFilter={pieces.some(({ about }) => isDescribed(about))}
        filter={filter}
        onFilter={setFilter}
        onView={onView}
      />
      {targets.error && <Notice code={failureOf(targets.error).code} />}
      {view === 'competency' && (
        <EvidenceMap key={framework.id} framework={framework} pieces={looked} span={span} isPart={isPart} />
      )}
      {view === 'nothing' && <LoosePieces pieces={looked} isPart={isPart} />}
      {view !== 'competency' && view !== 'nothing' && targets.data && (
        <TargetList kind={view} targets={targets.data} pieces={looked} isPart={isPart} />
      )}
    </>
  );
}

/** The evidence map: what is linked to every part of a framework, to goals and to plans, and what nothing is linked to yet. */
export function EvidencePage() {
  const { t } = useTranslation();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const frameworks = useOfferedFrameworks();
  const wanted = frameworks.data?.all.find(({ id }) => id === params.get('framework'));
  const framework = wanted ?? frameworks.data?.first;
  const evidence = useAllEvidence();
  const rhythm = useRhythm();
  const span = spanNow(today, rhythm.data ?? noRhythm);
  const sentence = useGapSentence(framework, evidence.data, span);
  const { meta } = useSpanWords(span);
  const view = viewOf(params.get('for'));
  const error = frameworks.error ?? evidence.error ?? rhythm.error;
  const isHere = framework && evidence.data && (rhythm.data || rhythm.error);
  const isMap = view === 'competency';

  /** The address knows what is looked at, so that going back finds it again. */
  function choose(part: { framework?: string; for?: View }): void {
    const all = { framework: params.get('framework'), for: params.get('for'), ...part };
    const said = Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    setParams(Object.fromEntries(said), { replace: true });
  }

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle meta={isMap && framework && meta(framework.name)} text={isHere && isMap ? sentence : undefined}>
          {t('evidence.title')}
        </PageTitle>
        {isMap && framework && frameworks.data && (
          <FrameworkSelect all={frameworks.data.all} value={framework} onChange={(id) => choose({ framework: id })} />
        )}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      {!isHere && !error && <PaperLines />}
      {isHere && (
        <Content
          view={view}
          framework={framework}
          pieces={evidence.data ?? []}
          span={span}
          onView={(next) => choose({ for: next })}
        />
      )}
    </div>
  );
}
