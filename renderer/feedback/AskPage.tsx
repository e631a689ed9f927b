import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { AskHelper } from './AskHelper.tsx';
import { AskNamed } from './AskNamed.tsx';
import { AskUnnamed } from './AskUnnamed.tsx';
import classes from './asking.module.css';
import { Guidance } from './Guidance.tsx';
import { InvitationText } from './InvitationText.tsx';
import { OnPaper } from './OnPaper.tsx';
import { Reminders } from './Reminders.tsx';
import { RoundHeadLine } from './RoundHeadLine.tsx';
import { RoundOfAddress } from './RoundOfAddress.tsx';
import roundClasses from './rounds.module.css';

function WhoIsAsked({ round }: { round: Round }) {
  const { mode, role } = round;
  if (mode === 'open') return <AskNamed round={round} />;
  if (mode === 'helper' && role === 'own')
    return (
      <>
        <AskHelper round={round} />
        <Reminders round={round} />
      </>
    );
  return (
    <>
      <AskUnnamed round={round} />
      {role === 'own' && <Reminders round={round} />}
    </>
  );
}

function Asking({ round }: { round: Round }) {
  const { t } = useTranslation();
  const isClosed = round.answersDeletedOn !== null;
  const isWithHelper = round.mode === 'helper' && round.role === 'own';
  return (
    <div className={roundClasses.page}>
      <RoundHeadLine
        round={round}
        title={t('feedback.rounds.ask.title')}
        text={t(`feedback.rounds.ask.${isClosed ? 'closed' : round.kind === 'survey' ? 'surveyText' : 'text'}`)}
      />
      {!isClosed && (
        <div className={classes.columns}>
          <div className={classes.main}>
            <WhoIsAsked round={round} />
            <InvitationText round={round} />
          </div>
          <div className={classes.aside}>
            <Guidance round={round} />
            {!isWithHelper && <OnPaper round={round} />}
          </div>
        </div>
      )}
    </div>
  );
}

/** Who is asked in a round, with which forms, and the words that go with them. */
export function AskPage() {
  return <RoundOfAddress>{(round) => <Asking key={round.id} round={round} />}</RoundOfAddress>;
}
