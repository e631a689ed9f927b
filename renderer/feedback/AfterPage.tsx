import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type Round, type RoundId, roundId } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { useKeptText } from '../ui/useKeptText.ts';
import after from './after.module.css';
import { useChangeFeedback, useRound } from './feedback-queries.ts';
import { PersonAfter } from './PersonAfter.tsx';
import { RoundLink } from './RoundHeadLine.tsx';
import { RoundSteps } from './RoundSteps.tsx';
import classes from './results.module.css';
import { ThanksToAll } from './ThanksToAll.tsx';
import { useRoundMeta } from './useRoundMeta.ts';

/** The one thing: everything that goes out to others names it, so it stands first. */
function Focus({ round }: { round: Round }) {
  const { t } = useTranslation();
  const save = useChangeFeedback(api.feedback.saveFocus);
  const { text, setText, keep } = useKeptText(round.focus, async (focus) => {
    await save.mutateAsync({ roundId: round.id, focus });
  });
  return (
    <section className={after.focus}>
      <label htmlFor="focus">{t('feedback.after.focus')}</label>
      <textarea
        id="focus"
        className={after.writing}
        rows={2}
        maxLength={300}
        placeholder={t('feedback.after.focusPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replaceAll('\n', ' '))}
        onBlur={() => void keep()}
      />
    </section>
  );
}

function People({ round }: { round: Round }) {
  const { t } = useTranslation();
  if (round.asked.length === 0)
    return (
      <>
        <p className={classes.quiet}>
          {t('feedback.after.nobody')}{' '}
          {round.answersDeletedOn === null && (
            <Link to={`/feedback/${round.id}/ask`}>{t('feedback.after.addPeople')}</Link>
          )}
        </p>
        <ThanksToAll round={round} />
      </>
    );
  return (
    <ul className={after.people}>
      {round.asked.map((one) => (
        <li key={one.id}>
          <PersonAfter round={round} one={one} />
        </li>
      ))}
    </ul>
  );
}

function Read({ id }: { id: RoundId }) {
  const { t } = useTranslation();
  const { data: round, error } = useRound(id);
  const meta = useRoundMeta(round ?? { mode: 'open', answered: 0 });
  if (error) return <Notice code={failureOf(error).code} />;
  if (round === undefined) return <PaperLines />;
  if (round === null)
    return (
      <p className={classes.quiet}>
        {t('feedback.results.gone')} <Link to="/feedback">{t('feedback.results.toAll')}</Link>
      </p>
    );
  const isSurvey = round.kind === 'survey';
  return (
    <>
      <div className={classes.head}>
        <PageTitle
          meta={
            <>
              <RoundLink round={round} />. {meta}
            </>
          }
          text={t('feedback.after.text')}
        >
          {t('feedback.after.title')}
        </PageTitle>
        <div className={classes.actions}>
          <Button component={Link} to={`/feedback/${round.id}/results`} variant="default">
            {t('feedback.after.toResults')}
          </Button>
        </div>
      </div>
      <Focus round={round} />
      <section className={classes.part} aria-labelledby="people">
        <h2 id="people">{t('feedback.after.people')}</h2>
        {(isSurvey || round.asked.length > 0) && (
          <p className={classes.quiet}>{t(`feedback.after.${isSurvey ? 'surveyPeopleText' : 'peopleText'}`)}</p>
        )}
        <People round={round} />
      </section>
      <RoundSteps roundId={round.id} />
      <Card title={t('feedback.after.again')}>
        <p className={classes.quiet}>{t(`feedback.after.${isSurvey ? 'surveyAgainText' : 'againText'}`)}</p>
        <p>
          <Link to={`/feedback/new?kind=${round.kind}&from=${round.id}`}>
            {t(`feedback.after.${isSurvey ? 'surveyAskAgain' : 'askAgain'}`)}
          </Link>
        </p>
      </Card>
    </>
  );
}

/** What follows from a round: the one thing, thanks, what I say in return, and asking again. */
export function AfterPage() {
  const { t } = useTranslation();
  const id = roundId.safeParse(useParams()['roundId']).data;
  return (
    <div className={classes.page}>
      {id ? <Read key={id} id={id} /> : <p className={classes.quiet}>{t('feedback.results.gone')}</p>}
    </div>
  );
}
