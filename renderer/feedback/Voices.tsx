import { useTranslation } from 'react-i18next';
import { instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { NamedAnswer, Round } from '../../shared/feedback/feedback.contract.ts';
import { failureOf } from '../api/failure.ts';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { capital, numberWords } from '../ui/number-words.ts';
import { PaperLines } from '../ui/PaperLines.tsx';
import { Further } from './Further.tsx';
import { useNamedAnswers } from './feedback-queries.ts';
import { Quote } from './Quote.tsx';
import quote from './quote.module.css';
import classes from './results.module.css';
import voices from './voices.module.css';

interface Voice {
  answer: NamedAnswer;
  /** What they said by themselves and to open questions, in the order of the questionnaire. */
  said: { id: string; code: string | null; question: string | null; text: string }[];
}

/** Of each answer that the figures were opened with, its words. */
function voicesOf(answers: readonly NamedAnswer[], round: Round, { comments }: Disclosed): Voice[] {
  const order = round.questionnaire.prompts.map(({ code }) => code);
  const placeOf = (code: string | null) => (code === null ? -1 : order.indexOf(code));
  return answers
    .map((answer) => ({
      answer,
      said: comments
        .filter(({ answerId }) => answerId === answer.id)
        .toSorted((one, other) => placeOf(one.code) - placeOf(other.code))
        .map(({ id, code, text }) => {
          const asked = round.questionnaire.prompts.find((prompt) => prompt.code === code);
          return { id, code, question: asked?.observer ?? null, text };
        }),
    }))
    .filter(({ said }) => said.length > 0)
    .toSorted((one, other) => one.answer.day.localeCompare(other.answer.day));
}

function useWhoWords({ asked }: Round) {
  const { t } = useTranslation();
  return ({ askedId, role, group }: NamedAnswer) => {
    const name = asked.find(({ id }) => id === askedId)?.name ?? '';
    const what = role === '' ? t(`feedback.groupsOne.${group}`) : role;
    return { name, what };
  };
}

function Byline({ round, answer }: { round: Round; answer: NamedAnswer }) {
  const { t } = useTranslation();
  const { name, what } = useWhoWords(round)(answer);
  const permission = answer.mayQuote
    ? answer.quoteScope === ''
      ? t('feedback.results.voices.mayQuote')
      : t('feedback.results.voices.mayQuoteFor', { scope: answer.quoteScope })
    : t('feedback.results.voices.mayNotQuote');
  return (
    <figcaption className={voices.byline}>
      <span data-private>{name === '' ? what : t('feedback.results.voices.who', { name, what })}</span>
      <span>{datedWords(answer.day)}</span>
      <span data-private={answer.quoteScope === '' ? undefined : true}>{permission}</span>
    </figcaption>
  );
}

/** What I expected, beside the voices: sealed before they were opened. */
function Expected({ round, sealedOn }: { round: Round; sealedOn: LocalDate | null }) {
  const { t } = useTranslation();
  const written = round.questionnaire.prompts.flatMap(({ code, self }) => {
    const text = round.selfView.answers[code];
    return typeof text === 'string' && text !== '' ? [{ code, self, text }] : [];
  });
  return (
    <section className={quote.mine} aria-labelledby="expected">
      <h2 id="expected">{t('feedback.results.words.expected')}</h2>
      {sealedOn && (
        <p className={quote.nothing}>{t('feedback.results.voices.sealed', { day: datedWords(sealedOn) })}</p>
      )}
      {written.length === 0 && <p className={quote.nothing}>{t('feedback.results.words.expectedNothing')}</p>}
      {written.map(({ code, self, text }) => (
        <div key={code} className={voices.expected}>
          <p className={voices.question}>{self}</p>
          <p data-private>{text}</p>
        </div>
      ))}
    </section>
  );
}

/** Few people answered: their words, each whole and by itself, and no figure. */
export function Voices({ round, disclosed }: { round: Round; disclosed: Disclosed }) {
  const { t } = useTranslation();
  const { data: answers, error } = useNamedAnswers(round.id, true);
  if (error) return <Notice code={failureOf(error).code} />;
  if (!answers) return <PaperLines />;
  const all = voicesOf(answers, round, disclosed);
  const sealedOn = round.sealedAt === null ? null : instantToLocalDate(new Date(round.sealedAt));
  return (
    <div className={voices.page}>
      <section
        className={voices.voices}
        aria-label={t('feedback.results.voices.title', {
          count: all.length,
          number: capital(numberWords(t, all.length)),
        })}
      >
        {all.map(({ answer, said }) => (
          <article key={answer.id} className={voices.voice}>
            <Byline round={round} answer={answer} />
            {said.map(({ id, code, question, text }) => (
              <div key={id} className={voices.said}>
                {question && <p className={voices.question}>{question}</p>}
                <Quote text={text}>
                  <Further thing={{ id, part: code, words: text, isQuote: true }} />
                </Quote>
              </div>
            ))}
          </article>
        ))}
        {all.length === 0 && <p className={classes.quiet}>{t('feedback.results.voices.none')}</p>}
      </section>
      {round.kind === 'views' && <Expected round={round} sealedOn={sealedOn} />}
    </div>
  );
}
