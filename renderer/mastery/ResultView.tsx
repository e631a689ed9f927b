import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { nearestCases } from '../../shared/mastery/cases.rules.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import type { AssessmentResult } from '../../shared/mastery/scoring.rules.ts';
import { evidenceShare, firmestDomains } from '../../shared/mastery/summary.rules.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useToday } from '../ui/useToday.ts';
import { DomainRanges } from './DomainRanges.tsx';
import classes from './mastery.module.css';
import { ResultMenu } from './ResultMenu.tsx';
import result from './result.module.css';
import { Stories } from './Stories.tsx';
import { Strip } from './Strip.tsx';
import { NextMoves, Summaries } from './Summaries.tsx';
import { useResult } from './useResult.ts';
import { heldWords } from './words.ts';

export interface ResultViewProps {
  assessment: Assessment;
  all: readonly Assessment[];
  /** The newest one is where the coach stands, and the way to the next steps. */
  isNewest?: boolean;
}

const titles = {
  all: 'mastery.result.titleAll',
  most: 'mastery.result.titleMost',
  half: 'mastery.result.titleHalf',
  some: 'mastery.result.titleSome',
} as const;

function useResultWords(framework: FrameworkWording, read: AssessmentResult) {
  const { t, i18n } = useTranslation();
  const held = heldWords(t, framework, read);
  const share = evidenceShare(read);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const firmest = firmestDomains(read);
  const sentences = [
    ...(firmest.length > 0 ? [t('mastery.result.firmest', { domains: list.format(firmest) })] : []),
    ...(read.claimed > 0 ? [t('mastery.result.claimed', { count: read.claimed })] : []),
  ];
  return { title: share === 'none' ? held : t(titles[share], { held }), text: sentences.join(' ') };
}

function Read({
  framework,
  read,
  assessment,
  isNewest = false,
}: Omit<ResultViewProps, 'all'> & { framework: FrameworkWording; read: AssessmentResult }) {
  const { t } = useTranslation();
  const today = useToday();
  const { title, text } = useResultWords(framework, read);
  const near = nearestCases(
    framework,
    read.domains.map(({ median }) => median),
  );
  const meta = t(assessment.form === 'quick' ? 'mastery.result.metaQuick' : 'mastery.result.meta', {
    framework: framework.name,
    day: dayWords(assessment.takenOn, today),
    occasion: t(`mastery.occasions.${assessment.occasion}`).toLocaleLowerCase(),
  });
  const hasFocus = assessment.reflection.focus.length > 0;
  return (
    <>
      <div className={classes.head}>
        <PageTitle meta={meta} text={text}>
          {read.mostHeld === null ? t('mastery.result.unrated') : title}
        </PageTitle>
        <div className={classes.actions}>
          <ResultMenu assessment={assessment} isNewest={isNewest} />
          <Button component={Link} to={`/growth/reflect/${assessment.id}`}>
            {t(hasFocus ? 'mastery.result.steps' : 'mastery.result.step')}
          </Button>
        </div>
      </div>
      {read.mostHeld !== null && (
        <>
          <div className={result.paper}>
            <Strip framework={framework} form={assessment.form} result={read} />
          </div>
          <div className={result.two}>
            {assessment.form === 'full' && <DomainRanges framework={framework} result={read} />}
            <Stories near={near} />
          </div>
          <Summaries framework={framework} result={read} />
          <NextMoves framework={framework} result={read} />
        </>
      )}
      <p className={classes.mirror}>{t('mastery.mirror')}</p>
    </>
  );
}

/** The result of a self-assessment: words first, then the marks, a story, and what could come next. */
export function ResultView(props: ResultViewProps) {
  const { data, error } = useResult(props.assessment, props.all);
  if (!data) return error ? <Notice code={failureOf(error).code} /> : <PaperLines />;
  return (
    <Read
      assessment={props.assessment}
      isNewest={props.isNewest ?? false}
      framework={data.framework}
      read={data.result}
    />
  );
}
