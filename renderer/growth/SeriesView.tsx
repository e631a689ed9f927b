import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { changesOf, pointsOf, type Series, versionsIn } from '../../shared/growth/growth.rules.ts';
import { chainOf } from '../../shared/mastery/change.rules.ts';
import { shortNameOf } from '../../shared/mastery/scoring.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useEvidence } from '../evidence/public.ts';
import { useLinks } from '../mastery/public.ts';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useFocusNext } from '../ui/useFocusNext.ts';
import { useCountWords } from './change-words.tsx';
import { DomainPanels, openButtonId } from './DomainPanels.tsx';
import classes from './growth.module.css';
import { ItemPanels } from './ItemPanels.tsx';
import type { Lookback } from './useSeries.ts';
import { WhatChanged } from './WhatChanged.tsx';

interface SeriesProps {
  lookback: Lookback;
  series: Series;
  framework: FrameworkWording;
}

/** The first, the one before the last, and the last of a series. */
function endsOf({ assessments }: Series) {
  const [first] = assessments;
  const last = assessments.at(-1);
  return first && last && first !== last ? { first, before: assessments.at(-2) ?? first, last } : null;
}

/** What became of the parts since the first time, and since the time before, in a sentence each. */
function useChangeSentences({ series, lookback, framework }: SeriesProps, links: ReturnType<typeof useLinks>) {
  const { t } = useTranslation();
  const countWords = useCountWords();
  const ends = endsOf(series);
  if (!ends || !links) return null;
  const shown = { chain: chainOf(ends.last, lookback.finished), links };
  const sinceFirst = changesOf(framework, ends.first, ends.last, shown);
  const sentences: string[] = [
    t('growth.since', {
      day: datedWords(ends.first.takenOn),
      total: sinceFirst.size,
      list: countWords(sinceFirst.values()),
    }),
  ];
  if (ends.before !== ends.first) {
    const list = countWords(changesOf(framework, ends.before, ends.last, shown).values());
    sentences.push(t('growth.sinceLast', { day: datedWords(ends.before.takenOn), list }));
  }
  return { ...ends, sinceFirst, sentence: sentences.join(' ') };
}

/** The parts of one domain, opened below the domains. */
function Parts({
  framework,
  points,
  openId,
  onClose,
}: {
  framework: FrameworkWording;
  points: ReturnType<typeof pointsOf>;
  openId: ItemId;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const domain = framework.domains.find(({ id }) => id === openId);
  if (!domain) return null;
  return (
    <section
      id="parts"
      tabIndex={-1}
      className={classes.parts}
      aria-label={t('growth.partsOf', { domain: domain.name })}
    >
      <ItemPanels
        title={t('growth.partsOf', { domain: shortNameOf(domain) })}
        sentence={t('growth.partsText')}
        framework={framework}
        items={domain.competencies}
        points={points}
      />
      <Button variant="subtle" size="compact-sm" className={classes.open ?? ''} onClick={onClose}>
        {t('growth.closeParts')}
      </Button>
    </section>
  );
}

/** What was changed in the framework while the series went on, in words. */
function VersionNote({ lookback, series }: Omit<SeriesProps, 'framework'>) {
  const { t } = useTranslation();
  const [, ...later] = versionsIn(series);
  const hasOtherScale = lookback.series.some(
    ({ frameworkId, form, stages }) =>
      frameworkId === series.frameworkId && form === series.form && stages !== series.stages,
  );
  if (later.length === 0 && !hasOtherScale) return null;
  const days = new Intl.ListFormat(FORMAT_LOCALE).format(later.map(({ since }) => datedWords(since)));
  return (
    <p className={classes.quiet}>
      {later.length > 0 && t('growth.versions', { days })} {hasOtherScale && t('growth.otherScale')}
    </p>
  );
}

function Shown({ lookback, series, framework }: SeriesProps) {
  const { t } = useTranslation();
  const links = useLinks(series.frameworkId);
  const { error } = useEvidence(series.frameworkId);
  const told = useChangeSentences({ lookback, series, framework }, links);
  const [openId, setOpenId] = useState<ItemId | null>(null);
  const focusNext = useFocusNext();
  if (error) return <Notice code={failureOf(error).code} />;
  if (!links) return <PaperLines />;
  const newest = series.assessments.at(-1);
  const points = pointsOf(framework, series, { chain: newest ? chainOf(newest, lookback.finished) : [], links });
  const first = series.assessments[0]?.takenOn ?? '';
  const meta = t(series.form === 'quick' ? 'growth.metaQuick' : 'growth.meta', {
    framework: framework.name,
    count: points.length,
    first: datedWords(first),
    last: datedWords(newest?.takenOn ?? first),
  });

  function open(id: ItemId): void {
    const isSame = id === openId;
    setOpenId(isSame ? null : id);
    focusNext(isSame ? openButtonId(id) : 'parts');
  }

  return (
    <>
      <div className={classes.head}>
        <PageTitle meta={meta} text={told?.sentence ?? t('growth.oneText', { day: datedWords(first) })}>
          {t('growth.title')}
        </PageTitle>
        {told && (
          <Button component={Link} to={`/growth/then-and-now?from=${told.first.id}&to=${told.last.id}`}>
            {t('growth.compare')}
          </Button>
        )}
      </div>
      <VersionNote lookback={lookback} series={series} />
      {told && (
        <WhatChanged
          title={t('growth.whatChanged', { day: datedWords(told.first.takenOn) })}
          framework={framework}
          form={series.form}
          changes={told.sinceFirst}
        />
      )}
      {series.form === 'full' ? (
        <>
          <DomainPanels framework={framework} points={points} openId={openId} onOpen={open} />
          {openId !== null && (
            <Parts framework={framework} points={points} openId={openId} onClose={() => open(openId)} />
          )}
        </>
      ) : (
        <ItemPanels
          title={t('growth.domains')}
          sentence={t('growth.quickText')}
          framework={framework}
          items={framework.domains}
          points={points}
        />
      )}
      <p className={classes.mirror}>{t('mastery.mirror')}</p>
    </>
  );
}

/** What a series is called where one can be chosen. */
function useSeriesName({ series, wordingOf }: Lookback): (one: Series) => string {
  const { t } = useTranslation();
  return (one) => {
    const newest = one.assessments.at(-1);
    const framework = (newest && wordingOf(newest)?.name) ?? '';
    const name = t(one.form === 'quick' ? 'growth.seriesQuick' : 'growth.seriesFull', {
      framework,
      count: one.assessments.length,
    });
    const hasOtherScale = series.some(
      ({ frameworkId, form, stages }) => frameworkId === one.frameworkId && form === one.form && stages !== one.stages,
    );
    return hasOtherScale ? t('growth.seriesStages', { name, stages: one.stages }) : name;
  };
}

/** One series at a time: that with the newest self-assessment, until another is chosen. */
export function SeriesView({ lookback }: { lookback: Lookback }) {
  const { t } = useTranslation();
  const nameOf = useSeriesName(lookback);
  const [key, setKey] = useState<string | null>(null);
  const chosen =
    lookback.series.find((one) => one.key === key) ??
    lookback.series.find(({ assessments }) => assessments.length > 1) ??
    lookback.series[0];
  const newest = chosen?.assessments.at(-1);
  const framework = newest && lookback.wordingOf(newest);
  if (!chosen || !framework) return null;
  return (
    <>
      {lookback.series.length > 1 && (
        <NativeSelect
          className={classes.select ?? ''}
          label={t('growth.series')}
          value={chosen.key}
          data={lookback.series.map((one) => ({ value: one.key, label: nameOf(one) }))}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      )}
      <Shown key={chosen.key} lookback={lookback} series={chosen} framework={framework} />
    </>
  );
}
