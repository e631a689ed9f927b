import { useTranslation } from 'react-i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { Comment, Disclosed, OptionCount, QuestionFigures } from '../../shared/feedback/disclosed.contract.ts';
import type { SurveyQuestion } from '../../shared/feedback/questionnaire.contract.ts';
import { ChartOrTable, DataTable } from '../charts/public.ts';
import { capital, numberWords } from '../ui/number-words.ts';
import { Bars } from './Bars.tsx';
import { Further } from './Further.tsx';
import { blockWords } from './figure-words.ts';
import { Quote } from './Quote.tsx';
import quote from './quote.module.css';
import classes from './results.module.css';

type Chosen = Exclude<SurveyQuestion, { kind: 'text' }>;

export interface SurveyAnswersProps {
  questions: readonly SurveyQuestion[];
  disclosed: Disclosed;
}

const either = new Intl.ListFormat(FORMAT_LOCALE, { type: 'disjunction' });
const nameOf = (question: Chosen, { options }: OptionCount) =>
  either.format(options.map((place) => question.options[place] ?? ''));

function useCountWords(smallestGroup: number) {
  const { t } = useTranslation();
  return (count: number | null) => count ?? t('feedback.results.survey.few', { number: numberWords(t, smallestGroup) });
}

interface OneProps {
  question: Chosen;
  figures: QuestionFigures;
  disclosed: Disclosed;
}

function ByGroup({ question, figures, disclosed }: OneProps) {
  const { t } = useTranslation();
  const countWords = useCountWords(disclosed.smallestGroup);
  const countOf = (counts: readonly OptionCount[], { options }: OptionCount) => {
    const found = counts.find((one) => one.options.join() === options.join());
    return found ? countWords(found.count) : t('feedback.results.notShown');
  };
  const title = t('feedback.results.survey.byGroup', { question: question.text });
  const ofBlock = new Set(figures.blocks.flatMap(({ counts }) => counts.map(({ options }) => options.join())));
  const rows = [...ofBlock].map((key) => ({ options: key.split(',').map(Number), count: null }));
  return (
    <DataTable
      caption={title}
      columns={[
        t('feedback.results.survey.option'),
        ...figures.blocks.map(({ n }, place) =>
          t('feedback.results.survey.groupOf', {
            group: blockWords(t, disclosed.blocks[place] ?? { groups: [] }),
            count: n,
          }),
        ),
      ]}
      rows={rows.map((row) => ({
        key: row.options.join(),
        cells: [nameOf(question, row), ...figures.blocks.map(({ counts }) => countOf(counts, row))],
      }))}
    />
  );
}

function Question({ question, figures, disclosed }: OneProps) {
  const { t } = useTranslation();
  const countWords = useCountWords(disclosed.smallestGroup);
  const title = question.text;
  const rows = figures.counts.map((counted) => ({
    key: counted.options.join(),
    words: nameOf(question, counted),
    count: counted.count,
    said: countWords(counted.count),
  }));
  if (rows.length === 0)
    return (
      <section className={classes.prompt} aria-label={title}>
        <h2>{title}</h2>
        <p className={classes.quiet}>{t('feedback.results.survey.tooFew')}</p>
      </section>
    );
  return (
    <div className={classes.prompt}>
      <ChartOrTable
        title={title}
        sentence={
          figures.n === null
            ? t('feedback.results.survey.answeredHidden')
            : t(
                question.kind === 'multiple'
                  ? 'feedback.results.survey.answeredSeveral'
                  : 'feedback.results.survey.answered',
                { count: figures.n, number: capital(numberWords(t, figures.n)) },
              )
        }
        chart={<Bars label={title} rows={rows} of={figures.n} />}
        table={
          <DataTable
            caption={title}
            columns={[t('feedback.results.survey.option'), t('feedback.results.survey.count')]}
            rows={rows.map(({ key, words, said }) => ({ key, cells: [words, said] }))}
          />
        }
      />
      {figures.blocks.length > 0 && (
        <details className={classes.more}>
          <summary>{t('feedback.results.survey.showByGroup')}</summary>
          <ByGroup question={question} figures={figures} disclosed={disclosed} />
        </details>
      )}
    </div>
  );
}

function Texts({ question, comments }: { question: SurveyQuestion; comments: readonly Comment[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.prompt} aria-label={question.text}>
      <h2>{question.text}</h2>
      {comments.length === 0 ? (
        <p className={classes.quiet}>{t('feedback.results.survey.noWords')}</p>
      ) : (
        <ul className={`${quote.theirs} ${quote.quotes}`} aria-label={t('feedback.results.words.wroteShuffled')}>
          {comments.map(({ id, code, text }) => (
            <li key={id}>
              <Quote text={text}>
                <Further thing={{ id, part: code, words: text, isQuote: true }} />
              </Quote>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A staff survey question by question: counts where something can be chosen, and what was written in random order. */
export function SurveyAnswers({ questions, disclosed }: SurveyAnswersProps) {
  const { t } = useTranslation();
  const known = new Set(questions.map(({ code }) => code));
  const rest = disclosed.comments.filter(({ code }) => code === null || !known.has(code));
  return (
    <div className={classes.survey}>
      {questions.map((question) => {
        if (question.kind === 'text') {
          const comments = disclosed.comments.filter(({ code }) => code === question.code);
          return <Texts key={question.code} question={question} comments={comments} />;
        }
        const figures = disclosed.questions.find(({ code }) => code === question.code);
        const none: QuestionFigures = { code: question.code, n: null, counts: [], blocks: [] };
        return <Question key={question.code} question={question} figures={figures ?? none} disclosed={disclosed} />;
      })}
      {rest.length > 0 && (
        <Texts
          question={{ code: 'OTHER', kind: 'text', text: t('feedback.results.survey.otherWords') }}
          comments={rest}
        />
      )}
      {disclosed.commentersHidden > 0 && (
        <p className={classes.quiet}>{t('feedback.results.words.hidden', { count: disclosed.commentersHidden })}</p>
      )}
    </div>
  );
}
