import { useTranslation } from 'react-i18next';
import type { Comment } from '../../shared/feedback/disclosed.contract.ts';
import { Further } from './Further.tsx';
import { Quote } from './Quote.tsx';
import quote from './quote.module.css';
import classes from './results.module.css';

export interface PromptAnswersProps {
  code: string;
  /** What was asked of me beforehand, or for words that answer nothing, what they are. */
  question: string;
  /** What I expected; empty where I wrote nothing, null where I was not asked. */
  expected: string | null;
  comments: readonly Comment[];
  /** Whether the order says nothing about who wrote. */
  isShuffled: boolean;
}

/** What I expected people to say to an open question, and what they wrote, side by side. */
export function PromptAnswers({ code, question, expected, comments, isShuffled }: PromptAnswersProps) {
  const { t } = useTranslation();
  const theirs = (
    <div className={quote.theirs}>
      <h4>{t(isShuffled ? 'feedback.results.words.wroteShuffled' : 'feedback.results.words.wrote')}</h4>
      {comments.length === 0 ? (
        <p className={quote.nothing}>{t('feedback.results.words.nobody')}</p>
      ) : (
        <ul className={quote.quotes}>
          {comments.map(({ id, text, code: part }) => (
            <li key={id}>
              <Quote text={text}>
                <Further thing={{ id, part, words: text, isQuote: true }} />
              </Quote>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  return (
    <section className={classes.prompt} aria-labelledby={`asked-${code}`}>
      <h3 id={`asked-${code}`}>{question}</h3>
      {expected === null ? (
        theirs
      ) : (
        <div className={quote.beside}>
          <div className={quote.mine}>
            <h4>{t('feedback.results.words.expected')}</h4>
            {expected === '' ? (
              <p className={quote.nothing}>{t('feedback.results.words.expectedNothing')}</p>
            ) : (
              <p data-private>{expected}</p>
            )}
          </div>
          {theirs}
        </div>
      )}
    </section>
  );
}
