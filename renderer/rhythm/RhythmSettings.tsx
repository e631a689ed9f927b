import { useTranslation } from 'react-i18next';
import type { Rhythm } from '../../shared/rhythm/rhythm.contract.ts';
import { inOrder } from '../../shared/rhythm/rhythm.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Weekdays } from '../ui/Weekdays.tsx';
import classes from './rhythm.module.css';
import { Spans } from './Spans.tsx';
import { useRhythm, useSaveRhythm } from './useRhythm.ts';

/** The weekly rhythm: off until something is set here, and every change counts at once. */
export function RhythmSettings() {
  const { t } = useTranslation();
  const { data: rhythm, error } = useRhythm();
  const saving = useSaveRhythm();
  const refused = error ?? saving.error;
  if (!rhythm) return refused ? <Notice code={failureOf(refused).code} /> : <PaperLines />;
  const save = (change: Partial<Rhythm>) => saving.mutate(inOrder({ ...rhythm, ...change }));
  return (
    <>
      {refused && <Notice code={failureOf(refused).code} />}
      <Card title={t('rhythm.days')}>
        <p className={classes.text}>{t('rhythm.text')}</p>
        <Weekdays label={t('rhythm.days')} isLabelHidden days={rhythm.days} onChange={(days) => save({ days })} />
        <p className={classes.hint}>{t('rhythm.daysText')}</p>
      </Card>
      <Card title={t('rhythm.terms')}>
        <p className={classes.hint}>{t('rhythm.termsText')}</p>
        <Spans
          label={t('rhythm.terms')}
          spans={rhythm.terms}
          placeholder={t('rhythm.termPlaceholder')}
          addLabel={t('rhythm.addTerm')}
          onChange={(terms) => save({ terms })}
        />
      </Card>
      <Card title={t('rhythm.holidays')}>
        <p className={classes.hint}>{t('rhythm.holidaysText')}</p>
        <Spans
          label={t('rhythm.holidays')}
          spans={rhythm.holidays}
          placeholder={t('rhythm.holidayPlaceholder')}
          addLabel={t('rhythm.addHoliday')}
          onChange={(holidays) => save({ holidays })}
        />
      </Card>
    </>
  );
}
