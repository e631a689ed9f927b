import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type RoundId, roundId } from '../../shared/feedback/feedback.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { FurtherFrame } from './FurtherFrame.tsx';
import { useResults, useRound } from './feedback-queries.ts';
import { ResultsView } from './ResultsView.tsx';
import { ResultsWait } from './ResultsWait.tsx';
import classes from './results.module.css';

function Read({ id }: { id: RoundId }) {
  const { t } = useTranslation();
  const round = useRound(id);
  const results = useResults(id);
  const error = round.error ?? results.error;
  if (round.data === null) return <Gone />;
  if (error) return <Notice code={failureOf(error).code} />;
  if (!round.data || !results.data) return <PaperLines />;
  if (round.data.role === 'collecting')
    return (
      <p className={classes.quiet}>
        {t('feedback.results.notYours')} <Link to={`/feedback/${id}`}>{t('feedback.results.toRound')}</Link>
      </p>
    );
  const { disclosed, openedOn } = results.data;
  if (!disclosed || !openedOn) return <ResultsWait round={round.data} results={results.data} />;
  return (
    <FurtherFrame round={round.data} openedOn={openedOn}>
      <ResultsView round={round.data} results={results.data} disclosed={disclosed} />
    </FurtherFrame>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <p className={classes.quiet}>
      {t('feedback.results.gone')} <Link to="/feedback">{t('feedback.results.toAll')}</Link>
    </p>
  );
}

/** What a round shows, from waiting to the last word. */
export function ResultsPage() {
  const id = roundId.safeParse(useParams()['roundId']).data;
  return <div className={classes.page}>{id ? <Read key={id} id={id} /> : <Gone />}</div>;
}
