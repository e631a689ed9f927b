import { Clock } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvent } from '../../api/useEvent.ts';
import classes from './Shell.module.css';

/** Nobody has touched Cairn for a while: says when it closes, and that any key keeps it open. */
export function LockSoon() {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState<number | null>(null);
  useEvent('lockSoon', (soon) => setSeconds(soon?.seconds ?? null));

  const isCounting = seconds !== null;
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => setSeconds((left) => (left === null ? null : Math.max(0, left - 1))), 1000);
    return () => clearInterval(timer);
  }, [isCounting]);

  return (
    <>
      {/* Said once to those who hear it: a number that is read out every second would talk over everything. */}
      <span role="status" className="screen-reader-only">
        {isCounting && t('app.lockSoonSpoken')}
      </span>
      {isCounting && (
        <div className={classes.lockSoon}>
          <Clock size={18} aria-hidden="true" />
          <span aria-hidden="true">{t('vault.lockSoon', { count: seconds })}</span>
        </div>
      )}
    </>
  );
}
