import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/frameworks/frameworks.contract.ts';
import { numbered } from './numbered.ts';
import classes from './reading.module.css';
import { WordList } from './WordList.tsx';

const hasMore = ({ strengths, challenges, nextSteps }: Stage) =>
  strengths.length + challenges.length + nextSteps.length > 0;

function More({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return (
    <div className={classes.three}>
      <WordList title={t('frameworks.page.strengths')} lines={stage.strengths} />
      <WordList title={t('frameworks.page.challenges')} lines={stage.challenges} />
      <WordList title={t('frameworks.page.nextSteps')} lines={stage.nextSteps} />
    </div>
  );
}

/** The stages from the first to the last, each with its sentence. */
export function FrameworkStages({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.stages} aria-labelledby="framework-stages">
      <h2 id="framework-stages">{t('frameworks.page.stages')}</h2>
      <ol className={classes.stageList}>
        {numbered(stages).map(({ number, item: stage }) => (
          <li key={number} className={classes.stage}>
            <h3>{stage.name}</h3>
            {stage.gist !== '' && <p className={classes.sentence}>{stage.gist}</p>}
            {stage.reach !== '' && <p className={classes.meta}>{t('frameworks.page.reach', { reach: stage.reach })}</p>}
            {hasMore(stage) && (
              <details className={classes.more}>
                <summary>{t('frameworks.page.atStage')}</summary>
                <More stage={stage} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
