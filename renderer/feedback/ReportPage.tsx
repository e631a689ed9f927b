import '@mantine/core/styles/Radio.css';
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isProtectedMode, type ReportPart, type Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useAsk } from '../api/useAsk.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { useNamedAnswers, useResults } from './feedback-queries.ts';
import { ReportOutline } from './ReportOutline.tsx';
import { ReportParts } from './ReportParts.tsx';
import { RoundLink } from './RoundHeadLine.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import classes from './report.module.css';
import { idsOf, type Reportable, reportableOf } from './report-words.ts';
import { isWordPart, type ReportChoice, useReportChoice } from './useReportChoice.ts';

type Format = 'pdf' | 'html';

/** The chosen parts that there are, in their order; words go along with the first that was chosen of them. */
function partsOf({ held, words }: Reportable, { parts, commentIds }: ReportChoice): ReportPart[] {
  return held.filter((part) =>
    isWordPart(part) ? idsOf(words[part]).some((id) => commentIds.has(id)) : parts.has(part),
  );
}

function Making({ reportable, choice }: { reportable: Reportable; choice: ReportChoice }) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<Format>('pdf');
  const [fileName, setFileName] = useState('');
  const { ask, isPending, failure } = useAsk(api.feedback.writeReport);
  const parts = partsOf(reportable, choice);
  async function make(): Promise<void> {
    setFileName('');
    const ids = { roundId: reportable.round.id, commentIds: [...choice.commentIds] };
    const answer = await ask({ ...ids, format, parts });
    if (answer?.saved) setFileName(answer.fileName);
  }
  return (
    <Card title={t('feedback.report.page.outline')}>
      <ReportOutline reportable={reportable} choice={choice} parts={parts} />
      <Radio.Group
        label={t('feedback.report.page.format')}
        value={format}
        onChange={(chosen) => setFormat(chosen === 'html' ? 'html' : 'pdf')}
      >
        <div className={classes.formats}>
          <Radio value="pdf" label={t('feedback.report.page.formats.pdf')} />
          <Radio value="html" label={t('feedback.report.page.formats.html')} />
        </div>
      </Radio.Group>
      <div className={classes.make}>
        <Button disabled={parts.length === 0} loading={isPending} onClick={() => void make()}>
          {t('feedback.report.page.make')}
        </Button>
        <p role="status" className={classes.hint}>
          {isPending && t('feedback.report.page.making')}
          {!isPending && parts.length === 0 && t('feedback.report.page.nothingChosen')}
          {!isPending && parts.length > 0 && fileName !== '' && (
            <Veiled word={fileName} words={(name) => t('feedback.report.page.saved', { name })} />
          )}
        </p>
      </div>
      {failure && <Notice code={failure.code} />}
    </Card>
  );
}

function Loaded({ round }: { round: Round }) {
  const { t } = useTranslation();
  const isOpen = !isProtectedMode(round.mode);
  const results = useResults(round.id);
  const named = useNamedAnswers(round.id, isOpen);
  const choosing = useReportChoice();
  const error = results.error ?? named.error;
  if (error) return <Notice code={failureOf(error).code} />;
  if (!results.data || (isOpen && !named.data)) return <PaperLines />;
  const reportable = round.role === 'own' ? reportableOf(round, results.data, named.data ?? []) : undefined;
  if (!reportable)
    return (
      <p className={classes.hint}>
        {t('feedback.report.page.notOpened')}{' '}
        <Link to={`/feedback/${round.id}/results`}>{t('feedback.report.page.toResults')}</Link>
      </p>
    );
  return (
    <div className={classes.columns}>
      <ReportParts reportable={reportable} choosing={choosing} />
      <div className={classes.beside}>
        <Making reportable={reportable} choice={choosing.choice} />
      </div>
    </div>
  );
}

/** What of a round others may see, chosen part by part and word by word, and the file that it is made into. */
export function ReportPage() {
  const { t } = useTranslation();
  return (
    <RoundOfAddress>
      {(round) => (
        <div className={classes.page}>
          <PageTitle meta={<RoundLink round={round} />} text={t('feedback.report.page.text')}>
            {t('feedback.report.page.title')}
          </PageTitle>
          <Loaded round={round} />
        </div>
      )}
    </RoundOfAddress>
  );
}
