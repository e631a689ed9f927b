import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeckWords } from '../../shared/feedback/deck.rules.ts';
import { numberWords } from '../ui/number-words.ts';
import classes from './deck.module.css';
import results from './results.module.css';

const fields = ['both', 'theirs', 'mine', 'nobody'] as const;

/** Words that were picked: by both, by the others alone, by me alone, and by nobody yet. In words and counts, without a cloud. */
export function DeckPicture({ words, raters }: { words: DeckWords; raters: number }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={results.part} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.title}>
          {t('feedback.results.deck.title')}
        </h2>
        <p className={results.quiet}>{t('feedback.results.deck.text', { number: numberWords(t, raters) })}</p>
      </div>
      <div className={classes.window}>
        {fields.map((field) => (
          <section key={field} className={classes.field} data-field={field} aria-labelledby={`${id}-${field}`}>
            <h3 id={`${id}-${field}`}>{t(`feedback.results.deck.${field}`)}</h3>
            {words[field].length === 0 ? (
              <p className={classes.none}>{t('feedback.results.deck.none')}</p>
            ) : (
              <ul className={classes.words}>
                {words[field].map(({ word, count }) => (
                  <li key={word}>
                    {word}
                    {count > 0 && (
                      <span className={classes.count}>
                        <span aria-hidden="true">{count}</span>
                        <span className="screen-reader-only">{t('feedback.results.deck.picked', { count })}</span>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
