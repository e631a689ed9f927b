import { useTranslation } from 'react-i18next';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { groups } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { standingOf } from '../../shared/feedback/standing.rules.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { Veiled } from '../ui/Veiled.tsx';
import { PassOn } from './PassOn.tsx';
import { ResultsPart } from './ResultsPart.tsx';
import { RoundPart } from './RoundPart.tsx';
import classes from './rounds.module.css';

interface Props {
  round: Round;
}

function ViewPart({ round }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, sealedAt, selfView } = round;
  const hasBegun = Object.keys(selfView.answers).length + Object.keys(selfView.expected).length > 0;
  const way = sealedAt !== null ? 'viewRead' : hasBegun ? 'viewGoOn' : 'viewGo';
  return (
    <RoundPart
      title={t('feedback.rounds.home.view')}
      isDone={sealedAt !== null}
      isNext={standingOf(round) === 'seal'}
      to={`/feedback/${id}/my-view`}
      way={t(`feedback.rounds.home.${way}`)}
    >
      <p>
        {sealedAt !== null
          ? t('feedback.rounds.home.viewSealed', { day: dayWords(instantToLocalDate(new Date(sealedAt)), today) })
          : t(hasBegun ? 'feedback.rounds.home.viewBegun' : 'feedback.rounds.home.viewOpen')}
      </p>
    </RoundPart>
  );
}

function AskPart({ round }: Props) {
  const { t } = useTranslation();
  const { id, mode, role, helper, asked, invites } = round;
  const isOpen = mode === 'open';
  const isWithHelper = mode === 'helper' && role === 'own';
  const count = isOpen ? asked.length : invites.length;
  const made = invites.filter(({ madeOn }) => madeOn !== null).length;
  return (
    <RoundPart
      title={t('feedback.rounds.home.ask')}
      isDone={count > 0 || round.answered > 0}
      isNext={standingOf(round) === 'ask' || (round.role === 'collecting' && count === 0)}
      to={`/feedback/${id}/ask`}
      way={t(count === 0 && !isWithHelper ? 'feedback.rounds.home.askGo' : 'feedback.rounds.home.askMore')}
    >
      {isWithHelper ? (
        <p>
          <Veiled
            word={helper || t('feedback.rounds.home.yourHelper')}
            words={(said) => t('feedback.rounds.home.askHelper', { helper: said })}
          />
        </p>
      ) : (
        <p>
          {count === 0
            ? t(`feedback.rounds.home.${round.kind === 'survey' ? 'askNobodySurvey' : 'askNobody'}`)
            : `${t(isOpen ? 'feedback.rounds.home.asked' : 'feedback.rounds.home.forms', { count })} ${t('feedback.rounds.home.made', { count: made })}`}
        </p>
      )}
    </RoundPart>
  );
}

/** How many of each group, where any came in; of a group that is too small nobody could be picked out by its number alone. */
function CameByGroup({ round: { answeredBy } }: Props) {
  const { t } = useTranslation();
  const told = groups.flatMap((group, place) => {
    const count = answeredBy[place] ?? 0;
    return count === 0 ? [] : [t('feedback.intake.byGroup', { group: t(`feedback.groups.${group}`), count })];
  });
  return told.length > 0 && <p>{told.join(' · ')}</p>;
}

function CamePart({ round }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, mode, role, helper, answered, invited } = round;
  const standing = standingOf(round);
  if (mode === 'helper' && role === 'own') {
    return (
      <RoundPart title={t('feedback.rounds.home.came')} isDone={round.edition !== null} isNext={false}>
        <p>
          <Veiled
            word={helper || t('feedback.rounds.home.someone')}
            words={(said) => t('feedback.rounds.home.cameHelper', { helper: said })}
          />
        </p>
      </RoundPart>
    );
  }
  const ofInvited = answered > 0 && answered <= invited;
  const takesWords = mode === 'open' && round.kind === 'views';
  return (
    <RoundPart
      title={t('feedback.rounds.home.came')}
      isDone={answered > 0}
      isNext={standing === 'waiting' || (standing === 'collecting' && invited > 0 && answered === 0)}
      to={round.answersDeletedOn === null ? `/feedback/${id}/collect` : undefined}
      way={t('feedback.rounds.home.cameGo')}
    >
      <p>
        {answered === 0
          ? t(`feedback.rounds.home.${takesWords ? 'cameNothing' : 'cameNothingFiles'}`)
          : ofInvited
            ? t('feedback.intake.cameOf', { count: answered, of: invited })
            : t('feedback.intake.came', { count: answered })}
      </p>
      <CameByGroup round={round} />
      {round.answersDeletedOn !== null && standing !== 'deleted' && (
        <p>{t('feedback.rounds.standing.deleted', { day: dayWords(round.answersDeletedOn, today) })}</p>
      )}
    </RoundPart>
  );
}

/** The four parts of a round in the order in which they follow each other; a survey has no view of one's own. */
export function PartsOfRound({ round }: Props) {
  const { t } = useTranslation();
  const isMine = round.role === 'own';
  return (
    <ol className={classes.parts} aria-label={t('feedback.rounds.home.parts')}>
      {isMine && round.kind === 'views' && <ViewPart round={round} />}
      <AskPart round={round} />
      <CamePart round={round} />
      {isMine ? <ResultsPart round={round} /> : <PassOn round={round} />}
    </ol>
  );
}
