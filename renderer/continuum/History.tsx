import { useTranslation } from 'react-i18next';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { type Course, courseOf } from '../../shared/continuum/continuum.rules.ts';
import classes from './continuum.module.css';
import { MarkTable, markDay } from './MarkTable.tsx';

/** The history in a sentence that could stand alone. */
function CourseWords({ course: { count, first, last, lowest, highest } }: { course: Course }) {
  const { t } = useTranslation();
  const days = { first: markDay(first.markedOn), last: markDay(last.markedOn) };
  if (count === 1) return <p>{t('continuum.courseOne', { day: days.first, place: first.place })}</p>;
  if (lowest === highest) return <p>{t('continuum.courseStill', { count, first: days.first, to: last.place })}</p>;
  return <p>{t('continuum.course', { count, ...days, from: first.place, to: last.place, lowest, highest })}</p>;
}

/** The marks that the stone of a pair left: a sentence, a chart of them, and every one in words. */
export function History({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const course = courseOf(pair.marks);
  return (
    <section className={classes.history} aria-label={t('continuum.history')}>
      <h3>{t('continuum.history')}</h3>
      {course ? <CourseWords course={course} /> : <p className={classes.quiet}>{t('continuum.noHistory')}</p>}
      {course && <MarkTable pair={pair} />}
    </section>
  );
}
