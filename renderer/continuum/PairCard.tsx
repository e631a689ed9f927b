import { Button, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './continuum.module.css';
import { History } from './History.tsx';
import { PairMenu, type PairMenuProps } from './PairMenu.tsx';
import { PlaceSlider, PlaceWords } from './PlaceSlider.tsx';
import { useTodaysMark } from './useTodaysMark.ts';

/** Whether the place is today's, an earlier day's, or nobody's yet. */
function Standing({ pair, todays }: { pair: Pair; todays: ReturnType<typeof useTodaysMark> }) {
  const { t } = useTranslation();
  const today = useToday();
  const { place, kept, before, isPlaced, isMoved } = todays;
  if (!isPlaced) return <p className={classes.standing}>{t('continuum.notPlaced')}</p>;
  return (
    <p className={classes.standing}>
      <b>
        <PlaceWords from={pair.from} to={pair.to} place={place} />
      </b>
      {!kept && !isMoved && before && (
        <span className={classes.quiet}>{t('continuum.lastPlaced', { when: dayWords(before.markedOn, today) })}</span>
      )}
    </p>
  );
}

function Today({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const todays = useTodaysMark(pair, useToday());
  const reason = useId();
  return (
    <>
      <PlaceSlider
        from={pair.from}
        to={pair.to}
        place={todays.place}
        isKept={todays.isKept}
        onChange={todays.setPlace}
        onRest={(place) => void todays.settle({ place })}
      />
      <Standing pair={pair} todays={todays} />
      <div className={classes.note}>
        <Textarea
          data-private
          classNames={{ input: classes.area ?? '', label: classes.label ?? '' }}
          label={t('continuum.note')}
          placeholder={t('continuum.notePlaceholder')}
          rows={2}
          maxLength={1000}
          value={todays.note}
          onChange={(event) => todays.setNote(event.currentTarget.value)}
          onBlur={() => void todays.settle()}
        />
        <div className={classes.keep}>
          <Button
            variant="default"
            aria-describedby={reason}
            aria-disabled={todays.isKept}
            {...(todays.isKept ? { 'data-disabled': true } : {})}
            onClick={() => void (todays.isKept || todays.keep())}
          >
            {t('continuum.keep')}
          </Button>
          <span id={reason} role="status" className={classes.quiet}>
            {t(todays.kept ? 'continuum.kept' : 'continuum.notKept')}
          </span>
        </div>
      </div>
    </>
  );
}

/** One pair: both ends, the stone between them, what shows it, and how it went. */
export function PairCard({ pair, ...menu }: PairMenuProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <article className={classes.pair} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.ends}>
          <span>
            <small>{t('continuum.from')}</small> <span data-private>{pair.from}</span>
          </span>{' '}
          <span>
            <small>{t('continuum.to')}</small> <span data-private>{pair.to}</span>
          </span>
        </h2>
        <PairMenu pair={pair} {...menu} />
      </header>
      <div className={classes.body}>
        <div className={classes.today}>
          <Today pair={pair} />
        </div>
        <History pair={pair} />
      </div>
    </article>
  );
}
