import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { Failure } from '../../shared/errors.ts';
import type { LogLine } from '../../shared/trust/trust.contract.ts';
import { api } from '../api/client.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './trust.module.css';

const exactly = new Intl.DateTimeFormat(FORMAT_LOCALE, { dateStyle: 'short', timeStyle: 'medium' });

/** Two lines can be equal to the letter: each gets its number. */
const numbered = (lines: readonly LogLine[]) => lines.map((line, number) => ({ ...line, number }));

/** The log as it is on the disk, for those who want to see that there is nothing of theirs in it. */
export function LogViewer() {
  const { t } = useTranslation();
  const [lines, setLines] = useState<LogLine[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function show(): Promise<void> {
    const answer = await api.trust.readLog(null);
    if (answer.ok) setLines(answer.value.lines);
    else setFailure(answer.error);
  }

  return (
    <Card title={t('trust.logTitle')}>
      <p className={classes.quiet}>{t('trust.logText')}</p>
      <div>
        <Button variant="default" aria-expanded={lines !== null} onClick={() => (lines ? setLines(null) : void show())}>
          {t(lines ? 'trust.hideLog' : 'trust.showLog')}
        </Button>
      </div>
      {failure && <Notice code={failure.code} />}
      {lines && (
        <table className={classes.log}>
          <caption className="screen-reader-only">{t('trust.logCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('trust.logWhen')}</th>
              <th scope="col">{t('trust.logEvent')}</th>
              <th scope="col">{t('trust.logFacts')}</th>
            </tr>
          </thead>
          <tbody>
            {numbered(lines).map(({ number, at, event, facts }) => (
              <tr key={number}>
                <td>{exactly.format(new Date(at))}</td>
                <td>{event}</td>
                <td>{facts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines?.length === 0 && <p>{t('trust.logEmpty')}</p>}
    </Card>
  );
}
