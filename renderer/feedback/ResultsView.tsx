import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Failure } from '../../shared/errors.ts';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Results, Round } from '../../shared/feedback/feedback.contract.ts';
import { modeSentence } from '../../shared/feedback/form.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Comments } from './Comments.tsx';
import { DeckPart, FiguresView } from './FiguresView.tsx';
import { useFurther } from './further.ts';
import { isHarder } from './harder.ts';
import { MoreAnswers } from './ResultsWait.tsx';
import { RoundLink } from './RoundHeadLine.tsx';
import { RoundSteps } from './RoundSteps.tsx';
import type { Reading } from './reading.ts';
import classes from './results.module.css';
import { SurveyAnswers } from './SurveyAnswers.tsx';
import { Themes } from './Themes.tsx';
import { useHeadline } from './useHeadline.ts';
import { useReading } from './useReading.ts';
import { useReflectOn } from './useReflectOn.ts';
import { useRoundMeta } from './useRoundMeta.ts';
import { Voices } from './Voices.tsx';

export interface ResultsViewProps {
  round: Round;
  results: Results;
  disclosed: Disclosed;
}

function Head({ round, disclosed, reading }: Omit<ResultsViewProps, 'results'> & { reading: Reading }) {
  const { t } = useTranslation();
  const meta = useRoundMeta(round, disclosed.answered);
  const headline = useHeadline(round, disclosed, reading);
  const { chosen } = useFurther();
  const reflect = useReflectOn(round);
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <>
      <div className={classes.head}>
        <PageTitle
          meta={
            <>
              <RoundLink round={round} />. {meta}
            </>
          }
        >
          {headline}
        </PageTitle>
        <div className={classes.actions}>
          <Button onClick={() => void reflect().catch((error: unknown) => setFailure(failureOf(error)))}>
            {t('feedback.further.reflectOn')}
          </Button>
          <p role="status" className={classes.chosen}>
            {chosen.size > 0 && t('feedback.further.chosenCount', { count: chosen.size })}
          </p>
        </div>
      </div>
      {failure && <Notice code={failure.code} />}
    </>
  );
}

/** How answers were treated, what the figures are not, and where one goes on. */
function Foot({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { mode, kind, questionnaire } = round;
  const isOurs = kind === 'views' && questionnaire.name === 'Two Views';
  return (
    <footer className={classes.foot}>
      <nav className={classes.links} aria-label={t('feedback.results.onwards')}>
        <Link to={`/feedback/${round.id}/after`}>{t('feedback.results.toAfter')}</Link>
        <Link to={`/feedback/${round.id}/report`}>{t('feedback.results.toReport')}</Link>
        <Link to="/feedback/compare">{t('feedback.results.toCompare')}</Link>
        <Link to={`/feedback/${round.id}`}>{t('feedback.results.toRound')}</Link>
      </nav>
      <p>
        {t('feedback.results.told')} <q data-private={mode === 'helper' || undefined}>{modeSentence(round)}</q>
      </p>
      <p>{t(isOurs ? 'feedback.texts.notValidated' : 'feedback.texts.ownNotValidated')}</p>
    </footer>
  );
}

/** The results of a round, in the order in which they are good to read: strengths, gaps, words, and what comes of them. */
export function ResultsView({ round, results, disclosed }: ResultsViewProps) {
  const [isOpen, setIsOpen] = useState(false);
  const reading = useReading(round, disclosed);
  const isSurvey = round.kind === 'survey';
  const hasFigures = disclosed.blocks.length > 0;
  const isVoices = !isSurvey && !hasFigures && !disclosed.isProtected;
  const inSight = disclosed.comments.filter(({ code }) => isOpen || isVoices || !isHarder(code));
  return (
    <>
      <Head round={round} disclosed={disclosed} reading={reading} />
      <MoreAnswers round={round} results={results} />
      {isSurvey && <SurveyAnswers questions={round.questionnaire.questions} disclosed={disclosed} />}
      {isVoices && <Voices round={round} disclosed={disclosed} />}
      {!isSurvey && hasFigures && <FiguresView round={round} disclosed={disclosed} reading={reading} />}
      {!isSurvey && <DeckPart round={round} disclosed={disclosed} />}
      {!isSurvey && !isVoices && (
        <Comments round={round} disclosed={disclosed} isOpen={isOpen} onOpen={() => setIsOpen(true)} />
      )}
      <Themes roundId={round.id} stored={results.themes} comments={inSight} />
      <RoundSteps roundId={round.id} />
      <Foot round={round} />
    </>
  );
}
