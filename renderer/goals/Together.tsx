import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedGoal } from '../../shared/goals/goals.contract.ts';
import { courseOf } from '../../shared/goals/goals.rules.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { type Attainment, attainment } from '../../shared/planning/attainment.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { CoursePicture } from './CoursePicture.tsx';
import { figureWords } from './figure-words.ts';
import classes from './goals.module.css';
import { useCourse } from './goals-queries.ts';

/** What can be said of some goals together, in a sentence for each kind of answer. */
export function useAttainmentWords(): (found: Attainment) => string {
  const { t } = useTranslation();
  return (found) => {
    if (found.kind === 'unplaced') return t('goals.figure.unplaced', { count: found.missing });
    if (found.kind !== 'figure') return t(`goals.figure.${found.kind}`);
    const now = t('goals.figure.now', { count: found.counted, t: figureWords(found.t) });
    const leftOut = found.leftOut === 0 ? '' : ` ${t('goals.figure.leftOut', { count: found.leftOut })}`;
    return `${now}${leftOut}`;
  };
}

function Course({ personId, whose }: { personId: PersonId | null; whose: string }) {
  const { data, error } = useCourse(personId, true);
  if (error) return <Notice code={failureOf(error).code} />;
  return data ? <CoursePicture points={courseOf(data)} whose={whose} /> : null;
}

export interface TogetherProps {
  /** Those that are under way or reached, with their sentences in sight above. */
  goals: readonly ListedGoal[];
  personId: PersonId | null;
  whose: string;
}

/** The figure of two or more goals below their sentences, and how it went; one goal has none. */
export function Together({ goals, personId, whose }: TogetherProps) {
  const { t } = useTranslation();
  const id = useId();
  const words = useAttainmentWords();
  const [isOpen, setIsOpen] = useState(personId === null);
  const found = attainment(goals);
  if (goals.length < 2) return null;
  return (
    <section aria-label={t('goals.figure.titleOf', { whose })} className={classes.together}>
      <p className={classes.figure}>
        <b>{words(found)}</b> {found.kind === 'figure' && t('goals.figure.meaning')}
      </p>
      {found.kind === 'figure' && (
        <>
          {personId !== null && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.start ?? ''}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t(isOpen ? 'goals.figure.hide' : 'goals.figure.show')}
            </Button>
          )}
          <div id={id}>{isOpen && <Course personId={personId} whose={whose} />}</div>
        </>
      )}
    </section>
  );
}
