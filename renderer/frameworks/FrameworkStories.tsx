import { useTranslation } from 'react-i18next';
import type { FrameworkText } from '../../shared/frameworks/frameworks.contract.ts';
import classes from './reading.module.css';
import { WordList } from './WordList.tsx';

/** The stories of invented people, folded: a result shows one of them. */
export function FrameworkStories({ framework: { cases, stages } }: { framework: FrameworkText }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <section className={classes.domain} aria-labelledby="framework-stories">
      <h2 id="framework-stories">{t('frameworks.page.stories')}</h2>
      <p className={classes.quiet}>{t('frameworks.page.storiesText')}</p>
      {cases.map(({ id, name, context, stage, story, turningPoint, questions }) => (
        <details key={id} className={classes.more}>
          <summary>
            {name} <span className={classes.meta}>{stages[stage - 1]?.name}</span>
          </summary>
          {context !== '' && <p className={classes.meta}>{context}</p>}
          <p className={classes.story}>{story}</p>
          {turningPoint !== '' && <WordList title={t('frameworks.page.turningPoint')} lines={[turningPoint]} />}
          <WordList title={t('frameworks.page.questions')} lines={questions} />
        </details>
      ))}
    </section>
  );
}
