import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { PartsOfRound } from './PartsOfRound.tsx';
import { RoundMenu } from './RoundMenu.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import classes from './rounds.module.css';
import { roundMeta } from './standing-words.tsx';

function Home({ round }: { round: Round }) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <p className={classes.back}>
            <Link to="/feedback">{t('feedback.rounds.back')}</Link>
          </p>
          <PageTitle text={roundMeta(t, round)}>
            <span data-private>{round.name}</span>
          </PageTitle>
        </div>
        <RoundMenu round={round} />
      </div>
      <PartsOfRound round={round} />
      {round.focus !== '' && (
        <p className={classes.quiet}>
          <Veiled word={round.focus} words={(focus) => t('feedback.rounds.home.focus', { focus })} />
        </p>
      )}
      <p className={classes.hint}>{t('feedback.rounds.setup.calm')}</p>
    </div>
  );
}

/** The home of one round: my view, who is asked, what came in, results, in the order in which they follow each other. */
export function RoundPage() {
  return <RoundOfAddress>{(round) => <Home key={round.id} round={round} />}</RoundOfAddress>;
}
