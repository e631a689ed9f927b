import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { standingOf } from '../../shared/feedback/standing.rules.ts';
import { datedWords } from '../ui/day-words.ts';
import { MyView } from './MyView.tsx';
import { RoundHeadLine } from './RoundHeadLine.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import classes from './rounds.module.css';
import { SealedView } from './SealedView.tsx';

function View({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { id, kind, role, sealedAt } = round;
  const hasNone = kind === 'survey' || role === 'collecting';
  if (hasNone || sealedAt === null) {
    return (
      <div className={classes.page}>
        <RoundHeadLine
          round={round}
          title={t('feedback.rounds.view.title')}
          text={t(hasNone ? 'feedback.rounds.view.none' : 'feedback.rounds.view.text')}
        />
        {!hasNone && <MyView round={round} />}
      </div>
    );
  }
  const day = datedWords(instantToLocalDate(new Date(sealedAt)));
  const isOpened = standingOf(round) === 'opened'; // whom to ask is settled by then
  return (
    <div className={classes.page}>
      <RoundHeadLine
        round={round}
        title={t('feedback.rounds.view.title')}
        text={`${t('feedback.rounds.view.sealedMeta', { day })}. ${t('feedback.rounds.view.sealedText')}`}
      >
        <Button component={Link} to={`/feedback/${id}/${isOpened ? 'results' : 'ask'}`}>
          {t(isOpened ? 'feedback.rounds.home.resultsSee' : 'feedback.rounds.view.sealedNext')}
        </Button>
      </RoundHeadLine>
      <SealedView round={round} />
    </div>
  );
}

/** My own view of a round: answered and sealed before anything is opened, and read from then on. */
export function MyViewPage() {
  return <RoundOfAddress>{(round) => <View key={round.id} round={round} />}</RoundOfAddress>;
}
