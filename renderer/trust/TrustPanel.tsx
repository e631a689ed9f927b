import { Button, Progress as ProgressBar } from '@mantine/core';
import { CheckCircle, FileText, HardDrives, type Icon, Info, Notebook, Stethoscope } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import { formatBytes } from '../../shared/files/format-bytes.ts';
import type { Finding, TrustOverview } from '../../shared/trust/trust.contract.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LogViewer } from './LogViewer.tsx';
import classes from './trust.module.css';
import { useCheck, useTrustOverview } from './useTrust.ts';

const dayAndTime = new Intl.DateTimeFormat(FORMAT_LOCALE, { dateStyle: 'full', timeStyle: 'short' });
const longWhen = (iso: string) => dayAndTime.format(new Date(iso));

function Fact({ icon: FactIcon, children }: { icon: Icon; children: ReactNode }) {
  return (
    <li className={classes.fact}>
      <FactIcon size={18} aria-hidden="true" />
      <div>{children}</div>
    </li>
  );
}

function useCheckWords({ lastCheck }: TrustOverview): string {
  const { t } = useTranslation();
  if (!lastCheck) return t('trust.neverChecked');
  return t(lastCheck.isWhole ? 'trust.checkedWhole' : 'trust.checkedDamaged', { when: longWhen(lastCheck.at) });
}

function Facts({ overview }: { overview: TrustOverview }) {
  const { t } = useTranslation();
  const { folder, backupFolder, secondFolder, entryCount, journalBytes, lastVerifiedBackupAt } = overview;
  const checkWords = useCheckWords(overview);
  const size = formatBytes(journalBytes);
  return (
    <ul className={classes.facts}>
      <Fact icon={Notebook}>
        <p>{t('trust.journalLives', { entries: t('trust.entries', { count: entryCount }), size })}</p>
        <p className={classes.path}>{folder}</p>
      </Fact>
      <Fact icon={HardDrives}>
        <p>
          {lastVerifiedBackupAt ? t('trust.lastBackup', { when: longWhen(lastVerifiedBackupAt) }) : t('trust.noBackup')}{' '}
          {t('trust.backupsLie')}
        </p>
        <p className={classes.path}>{backupFolder.path}</p>
        {secondFolder?.isReachable && <p>{t('trust.secondLies')}</p>}
        {secondFolder?.isReachable && <p className={classes.path}>{secondFolder.path}</p>}
        {secondFolder && !secondFolder.isReachable && <p>{t('trust.secondAway', { path: secondFolder.path })}</p>}
      </Fact>
      <Fact icon={FileText}>
        <p>{t(overview.hasRecoveryKey ? 'trust.hasSheet' : 'trust.noSheet')}</p>
      </Fact>
      <Fact icon={Stethoscope}>
        <p>{checkWords}</p>
      </Fact>
    </ul>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const isWhole = findings.every(({ damaged }) => damaged === 0);
  return (
    <>
      <p className={classes.result}>{t(isWhole ? 'trust.foundWhole' : 'trust.foundDamaged')}</p>
      <ul className={classes.facts}>
        {findings.map(({ thing, count, damaged }) => (
          <Fact key={thing} icon={damaged === 0 ? CheckCircle : Info}>
            {t(`trust.findings.${thing}.${damaged === 0 ? 'whole' : 'damaged'}`, { count, damaged })}
          </Fact>
        ))}
      </ul>
    </>
  );
}

function Check() {
  const { t } = useTranslation();
  const { check, progress, findings, failure } = useCheck();
  return (
    <div className={classes.check}>
      <Button onClick={() => void check()} aria-disabled={progress !== null}>
        {t('trust.check')}
      </Button>
      {progress && (
        <div className={classes.progress}>
          <ProgressBar value={(100 * progress.done) / Math.max(1, progress.total)} aria-label={t('trust.progress')} />
          <p>{t('trust.checking', { done: progress.done, total: progress.total })}</p>
        </div>
      )}
      <div role="status">{findings && <Findings findings={findings} />}</div>
      {failure && <Notice code={failure.code} />}
    </div>
  );
}

/** Where everything is, how it is protected, against what it is not, and whether it is whole. */
export function TrustPanel() {
  const { t } = useTranslation();
  const overview = useTrustOverview();
  if (!overview) return null;
  const { memoryMiB: memory, passes } = overview.guess;
  const how = t('trust.how', { returnObjects: true, memory, passes });
  const not = t('trust.not', { returnObjects: true });
  return (
    <>
      <Card title={t('trust.title')}>
        <Facts overview={overview} />
        <Check />
      </Card>
      <Card title={t('trust.howTitle')}>
        <ul className={classes.list}>
          {Object.values(how).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      <Card title={t('trust.notTitle')}>
        <ul className={classes.list}>
          {not.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      <LogViewer />
    </>
  );
}
