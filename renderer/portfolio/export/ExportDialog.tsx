import '@mantine/core/styles/Progress.css';
import { Button, Modal, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import { countPieces } from '../../../shared/portfolio/fill.rules.ts';
import type { Check, Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { countLeft } from './count-left.ts';
import { ExportForm } from './ExportForm.tsx';
import classes from './export.module.css';
import { Outdated } from './Outdated.tsx';
import { useExport, useExports, useFreshCheck } from './useExport.ts';

interface Props {
  portfolio: Portfolio;
  /** The print of what was looked at before the dialog was opened. */
  seen?: string | undefined;
  onClose: () => void;
}

const toCheck = ({ id }: Portfolio) => `/portfolio/${id}/check`;

interface LookedAt extends Props {
  check: Check;
}

/** What is left to decide, and the way there; the dialog closes, for it may stand on that very page. */
function Undecided({ portfolio, check, onClose }: LookedAt) {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <p>{t('portfolio.export.undecided', { count: countLeft(check) })}</p>
      <div className={classes.actions}>
        <Button onClick={onClose} renderRoot={(props) => <Link {...props} to={toCheck(portfolio)} />}>
          {t('portfolio.export.toCheck')}
        </Button>
      </div>
    </div>
  );
}

/** What is in it and what stays out, in numbers. */
function InIt({ portfolio, check, onClose }: LookedAt) {
  const { t } = useTranslation();
  const out = new Set(check.leftOut.map(({ pieceId }) => pieceId));
  const pieces = portfolio.parts.reduce((sum, part) => sum + part.pieces.filter(({ id }) => !out.has(id)).length, 0);
  const replaced = check.report.replaced.reduce((sum, { different }) => sum + different, 0);
  const facts = [
    t('portfolio.export.pieces', { count: pieces }),
    ...(check.pictures.length > 0 ? [t('portfolio.export.pictures', { count: check.pictures.length })] : []),
    ...(replaced > 0 ? [t('portfolio.export.replaced', { count: replaced })] : []),
    ...(check.leftOut.length > 0 ? [t('portfolio.export.leftOut', { count: check.leftOut.length })] : []),
  ];
  return (
    <section aria-label={t('portfolio.export.inIt')}>
      <p>{facts.join(' · ')}</p>
      <Link to={toCheck(portfolio)} onClick={onClose}>
        {t('portfolio.export.lookAgain')}
      </Link>
    </section>
  );
}

function Earlier({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useTranslation();
  const { data } = useExports(portfolio);
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.earlier} aria-label={t('portfolio.export.earlier')}>
      <h3 className={classes.heading}>{t('portfolio.export.earlier')}</h3>
      <ul className={classes.list}>
        {data.map(({ id, format, at, fileName, sha256 }) => (
          <li key={id}>
            {t('portfolio.export.earlierLine', {
              format: t(`portfolio.export.formats.${format}`),
              day: formatDay(instantToLocalDate(new Date(at)), { dateStyle: 'long' }),
            })}
            : <span data-private>{fileName}</span>
            <br />
            <span className={classes.sum}>{t('portfolio.export.sum', { sum: sha256 })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Making({ percent }: { percent: number }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{t('portfolio.export.making')}</p>
      {percent > 0 && <Progress value={percent} aria-label={t('portfolio.export.progress')} />}
    </div>
  );
}

interface ReadyProps extends LookedAt {
  onLookAnew: () => Promise<void>;
}

function Ready({ portfolio, seen, check, onClose, onLookAnew }: ReadyProps) {
  const { t } = useTranslation();
  const looked = { ...check, print: seen ?? check.print };
  const { percent, fileName, changed, isOutdated, failure, make, forget } = useExport(portfolio, looked);
  return (
    <>
      <InIt portfolio={portfolio} check={check} onClose={onClose} />
      <ExportForm
        failure={failure}
        changed={isOutdated ? [] : changed}
        isBusy={percent !== null}
        onEdit={forget}
        onMake={make}
      />
      {isOutdated && <Outdated portfolio={portfolio} changed={changed} onClose={onClose} onLookAnew={onLookAnew} />}
      {percent !== null && <Making percent={percent} />}
      <p role="status" className={classes.said} data-private>
        {fileName !== null && t('portfolio.export.saved', { name: fileName })}
      </p>
    </>
  );
}

function Content({ portfolio, seen, onClose }: Props) {
  const { t } = useTranslation();
  const { data: check, error, lookAnew, looks } = useFreshCheck(portfolio);
  if (error) return <Notice code={failureOf(error).code} />;
  if (!check) return <PaperLines />;
  if (countPieces(portfolio.parts) === 0) return <p>{t('portfolio.export.empty')}</p>;
  if (!check.isReady) return <Undecided portfolio={portfolio} check={check} onClose={onClose} />;
  return (
    <Ready
      key={looks}
      portfolio={portfolio}
      seen={looks === 0 ? seen : undefined}
      check={check}
      onClose={onClose}
      onLookAnew={lookAnew}
    />
  );
}

/** Makes a file of a portfolio: as what, what is in it, and the passphrase once more. */
export function ExportDialog({ portfolio, seen, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('portfolio.export.title')}
      closeButtonProps={{ 'aria-label': t('portfolio.export.close') }}
    >
      <div className={classes.dialog}>
        <Content portfolio={portfolio} seen={seen} onClose={onClose} />
        <Earlier portfolio={portfolio} />
      </div>
    </Modal>
  );
}
