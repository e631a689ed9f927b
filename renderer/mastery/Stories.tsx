import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '../../shared/frameworks/frameworks.contract.ts';
import type { NearCase } from '../../shared/mastery/cases.rules.ts';
import classes from './result.module.css';

/** The sentences of a story that fit beside the pictures. */
const BEGINNING = 3;

const beginningOf = (story: string) =>
  story
    .split(/(?<=[.!?])\s+/)
    .slice(0, BEGINNING)
    .join(' ');

const focusOnce = (heading: HTMLElement | null) => heading?.focus();

function Whole({ story }: { story: CaseStudy }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.storyText}>{story.story}</p>
      {story.turningPoint !== '' && (
        <p className={classes.quiet}>
          {t('mastery.result.turningPoint')}: {story.turningPoint}
        </p>
      )}
      {story.questions.length > 0 && (
        <div>
          <h4>{t('mastery.result.questions')}</h4>
          <ul className={classes.points}>
            {story.questions.map((question) => (
              <li key={question} className={classes.prompt}>
                {question}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface StoryProps {
  story: CaseStudy;
  title: string;
  /** It was asked for just now: the keyboard goes on from its title. */
  isAskedFor?: boolean;
}

function Story({ story, title, isAskedFor = false }: StoryProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <article className={classes.story} aria-labelledby={id}>
      <h3 id={id} {...(isAskedFor && { tabIndex: -1, ref: focusOnce })}>
        {title}
      </h3>
      <p className={classes.meta}>{[story.name, story.context].filter((word) => word !== '').join(': ')}</p>
      {isWhole ? (
        <Whole story={story} />
      ) : (
        <>
          <p className={classes.storyText}>{beginningOf(story.story)}</p>
          {story.turningPoint !== '' && (
            <p className={classes.quiet}>
              {t('mastery.result.turningPoint')}: {story.turningPoint}
            </p>
          )}
        </>
      )}
      <div className={classes.flush}>
        <Button variant="subtle" size="compact-sm" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {t(isWhole ? 'mastery.result.readLess' : 'mastery.result.readAll')}
        </Button>
      </div>
    </article>
  );
}

/** "A story near yours", and the second nearest: no verdict, somebody to think with. */
export function Stories({ near }: { near: readonly NearCase[] }) {
  const { t } = useTranslation();
  const [nearest, second] = near;
  const [showsSecond, setShowsSecond] = useState(false);
  if (!nearest) return null;
  return (
    <section className={classes.stories}>
      <Story story={nearest.story} title={t('mastery.result.story')} />
      {second && !showsSecond && (
        <div className={classes.flush}>
          <Button variant="subtle" size="compact-sm" onClick={() => setShowsSecond(true)}>
            {t('mastery.result.storyAlso', { name: second.story.name })}
          </Button>
        </div>
      )}
      {second && showsSecond && <Story story={second.story} title={t('mastery.result.storyAlsoTitle')} isAskedFor />}
    </section>
  );
}
