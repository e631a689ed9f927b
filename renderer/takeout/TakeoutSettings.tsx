import { Button, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import type { TakeoutCounts } from '../../shared/takeout/takeout.contract.ts';
import { Card } from '../ui/Card.tsx';
import { TakeoutForm } from './TakeoutForm.tsx';
import classes from './takeout.module.css';
import { type TakeoutDone, useTakeout, useTakeoutCounts } from './useTakeout.ts';

function Counts({ counts }: { counts: TakeoutCounts }) {
  const { t } = useTranslation();
  const { entries, trashed, revisions, attachments, bytes } = counts;
  const facts = [
    t('takeout.entries', { count: entries }),
    ...(trashed > 0 ? [t('takeout.trashed', { count: trashed })] : []),
    ...(revisions > 0 ? [t('takeout.revisions', { count: revisions })] : []),
    ...(attachments > 0 ? [t('takeout.attachments', { count: attachments, size: formatBytes(bytes) })] : []),
  ];
  return (
    <p className={classes.counts}>
      {t('takeout.goesAlong')} {facts.join(' · ')}
    </p>
  );
}

/** How far it is, with the one thing that can be done meanwhile. */
function Writing({ percent, onStop }: { percent: number; onStop: () => void }) {
  const { t } = useTranslation();
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []); // the button that was pressed is gone
  return (
    <div className={classes.progress}>
      <p>{percent === 0 ? t('takeout.beginning') : t('takeout.writing', { percent })}</p>
      <Progress value={percent} aria-label={t('takeout.writingLabel')} className={classes.bar ?? ''} />
      <Button variant="default" ref={stop} onClick={onStop}>
        {t('takeout.cancel')}
      </Button>
    </div>
  );
}

/** Where it lies, and how it opens without Cairn. */
function Done({ done: { fileName, isSealed, unreadable } }: { done: TakeoutDone }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className={classes.aside} ref={place} tabIndex={-1}>
      <p className={classes.strong} data-private>
        {t('takeout.doneTitle', { fileName })}
      </p>
      <p>{t(isSealed ? 'takeout.doneSealed' : 'takeout.donePlain')}</p>
      {unreadable > 0 && <p>{t('takeout.unreadable', { count: unreadable })}</p>}
      <p className={classes.quiet}>{t('takeout.tryIt')}</p>
    </div>
  );
}

/** The whole journal as one file that is read without Cairn. */
export function TakeoutSettings() {
  const { t } = useTranslation();
  const counts = useTakeoutCounts();
  const { percent, done, isStopped, failure, write, stop, forget } = useTakeout();
  return (
    <Card title={t('takeout.title')}>
      <p>{t('takeout.why')}</p>
      <p className={classes.quiet}>{t('takeout.inside')}</p>
      {counts && <Counts counts={counts} />}
      {percent !== null && <Writing percent={percent} onStop={() => void stop()} />}
      {done && <Done done={done} />}
      <p role="status" className={classes.said}>
        {isStopped && t('takeout.stopped')}
      </p>
      <div hidden={percent !== null || done !== null}>
        <TakeoutForm
          key={done === null ? 'blank' : 'done'}
          failure={failure}
          onEdit={forget}
          onWrite={(wanted) => void write(wanted)}
        />
      </div>
    </Card>
  );
}
