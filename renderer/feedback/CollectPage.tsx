import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { HandOverPanel } from '../handover/public.ts';
import { Card } from '../ui/Card.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { BringIn } from './BringIn.tsx';
import classes from './collect.module.css';
import { NamedAnswers } from './NamedAnswers.tsx';
import { RoundHeadLine } from './RoundHeadLine.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import roundClasses from './rounds.module.css';

interface WayProps {
  title: string;
  text: string;
  to: string;
  go: string;
}

/** A way in that has a page of its own. */
function Way({ title, text, to, go }: WayProps) {
  return (
    <Card title={title}>
      <p className={classes.hint}>{text}</p>
      <div>
        <Button component={Link} to={to} variant="default">
          {go}
        </Button>
      </div>
    </Card>
  );
}

function Ways({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { id, mode, kind } = round;
  return (
    <div className={classes.columns}>
      <BringIn round={round} />
      <div className={classes.column}>
        <HandOverPanel round={round} />
        <Way
          title={t('feedback.intake.paper')}
          text={t('feedback.intake.paperText')}
          to={`/feedback/${id}/type-in`}
          go={t('feedback.intake.paperGo')}
        />
        {mode === 'open' && kind === 'views' && (
          <Way
            title={t('feedback.intake.words')}
            text={t('feedback.intake.wordsText')}
            to={`/feedback/${id}/words`}
            go={t('feedback.intake.wordsGo')}
          />
        )}
      </div>
    </div>
  );
}

function Collecting({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { mode, role, helper, answered, invited, answersDeletedOn } = round;
  const ofInvited = answered > 0 && answered <= invited;
  const came = ofInvited
    ? t('feedback.intake.cameOf', { count: answered, of: invited })
    : t('feedback.intake.came', { count: answered });
  const isWithHelper = mode === 'helper' && role === 'own';
  const isClosed = answersDeletedOn !== null;
  return (
    <div className={roundClasses.page}>
      <RoundHeadLine
        round={round}
        title={t('feedback.intake.title')}
        text={isClosed ? t('feedback.intake.closed') : isWithHelper ? undefined : came}
      />
      {isWithHelper && !isClosed && (
        <div>
          <p>
            <Veiled
              word={helper || t('feedback.rounds.home.yourHelper')}
              words={(said) => t('feedback.intake.helperTitle', { helper: said })}
            />
          </p>
          <p className={roundClasses.quiet}>{t('feedback.intake.helperText')}</p>
        </div>
      )}
      {!isClosed && !isWithHelper && <Ways round={round} />}
      {mode === 'open' && <NamedAnswers round={round} />}
    </div>
  );
}

/** Where answers come in, whichever way they come. */
export function CollectPage() {
  return <RoundOfAddress>{(round) => <Collecting key={round.id} round={round} />}</RoundOfAddress>;
}
