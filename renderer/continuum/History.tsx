import { useTranslation } from 'react-i18next';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { type Course, courseOf } from '../../shared/continuum/continuum.rules.ts';
import { ChartOrTable } from '../charts/public.ts';
import { datedWords } from '../ui/day-words.ts';
import classes from './continuum.module.css';
import { MarkChart } from './MarkChart.tsx';
import { MarkTable } from './MarkTable.tsx';

/** The history in a sentence that could stand alone. */
function useCourseWords(): (course: Course) => string {
  const { t } = useTranslation();
  return ({ count, first, last, lowest, highest }) => {
    const days = { first: datedWords(first.markedOn), last: datedWords(last.markedOn) };
    if (count === 1) return t('continuum.courseOne', { day: days.first, place: first.place });
    if (lowest === highest) return t('continuum.courseStill', { count, first: days.first, to: last.place });
    const course = t('continuum.course', { count, ...days, from: first.place, to: last.place });
    const ends = [first.place, last.place];
    const isBeyond = lowest < Math.min(...ends) || highest > Math.max(...ends);
    return isBeyond ? `${course} ${t('continuum.courseReach', { lowest, highest })}` : course;
  };
}

/** The marks that the stone of a pair left: a sentence, a chart of them, and every one in words. */
export function History({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const courseWords = useCourseWords();
  const course = courseOf(pair.marks);
  return (
    <div className={classes.history}>
      {course ? (
        <ChartOrTable
          title={t('continuum.history')}
          name={t('continuum.historyOf', { from: pair.from, to: pair.to })}
          level={3}
          sentence={courseWords(course)}
          chart={<MarkChart pair={pair} />}
          table={<MarkTable pair={pair} />}
        />
      ) : (
        <>
          <h3>{t('continuum.history')}</h3>
          <p className={classes.quiet}>{t('continuum.noHistory')}</p>
        </>
      )}
    </div>
  );
}
