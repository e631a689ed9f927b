import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import {
  type AssessmentResult,
  nextMoveOf,
  shortNameOf,
  stageName,
  stageOf,
} from '../../shared/mastery/scoring.rules.ts';
import classes from './result.module.css';

export interface SummariesProps {
  framework: FrameworkWording;
  result: AssessmentResult;
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  const id = useId();
  if (points.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className={classes.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

/** What often goes with the stage held by most: strengths, challenges, and what could come next. */
export function Summaries({ framework, result }: SummariesProps) {
  const { t } = useTranslation();
  const stage = stageOf(framework, result.mostHeld);
  if (!stage || stage.strengths.length + stage.challenges.length + stage.nextSteps.length === 0) return null;
  return (
    <section className={classes.summaries} aria-label={t('mastery.result.summaryOf', { stage: stage.name })}>
      <p className={classes.meta}>{t('mastery.result.summaryOf', { stage: stage.name })}</p>
      <div className={classes.columns}>
        <Points title={t('mastery.result.strengths')} points={stage.strengths} />
        <Points title={t('mastery.result.challenges')} points={stage.challenges} />
        <Points title={t('mastery.result.nextSteps')} points={stage.nextSteps} />
      </div>
    </section>
  );
}

/** The framework's next move for each domain, from the stage of its median to the one above. */
export function NextMoves({ framework, result }: SummariesProps) {
  const { t } = useTranslation();
  const id = useId();
  const rated = result.domains.filter(({ domain, median }) => median !== null && domain.nextMoves.length > 0);
  if (rated.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {t('mastery.result.moves')}
      </h2>
      <dl className={classes.moves}>
        {rated.map(({ domain, median }) => {
          const move = nextMoveOf(domain, median);
          return (
            <div key={domain.id}>
              <dt>
                {shortNameOf(domain)}
                {move !== undefined && (
                  <span className={classes.meta}>
                    {t('mastery.result.moveText', {
                      from: stageName(framework, median),
                      to: stageName(framework, (median ?? 0) + 1),
                    })}
                  </span>
                )}
              </dt>
              <dd>{move ?? t('mastery.result.moveEnd')}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
