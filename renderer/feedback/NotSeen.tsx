import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { capital, numberWords } from '../ui/number-words.ts';
import { Further } from './Further.tsx';
import fields from './fields.module.css';
import type { ReadItem, Reading } from './reading.ts';
import results from './results.module.css';
import { useThingOf } from './useThingOf.ts';

/** From what share of the people on it is told by itself, and of how many statements at most. */
const FROM_SHARE = 0.2;
const MOST = 4;

/** What nobody can see is a finding: it says something about where one works, and nothing about how well. */
export function NotSeen({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const id = useId();
  const thingOf = useThingOf();
  const people = reading.blocks.reduce((sum, { raters }) => sum + raters, 0);
  const seldomSeen = reading.dimensions
    .flatMap(({ items }) => items)
    .flatMap((item): { item: ReadItem; count: number }[] => {
      const count = item.others.notSeen ?? 0;
      return count > 1 && count >= people * FROM_SHARE ? [{ item, count }] : [];
    })
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST);
  if (seldomSeen.length === 0) return null;
  return (
    <section className={results.part} aria-labelledby={id}>
      <div>
        <h2 id={id} className={fields.title}>
          {t('feedback.results.notSeen.title')}
        </h2>
        <p className={results.quiet}>{t('feedback.results.notSeen.text')}</p>
      </div>
      <ul className={fields.pair}>
        {seldomSeen.map(({ item, count }) => (
          <li key={item.code} className={fields.item}>
            <p className={fields.statement}>{item.item.observer}</p>
            <p className={fields.figures}>
              {t('feedback.results.notSeen.count', {
                number: capital(numberWords(t, count)),
                of: numberWords(t, people),
              })}
            </p>
            <Further thing={thingOf(item)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
