import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { DECK, type Dimension } from '../../shared/feedback/questionnaire.contract.ts';
import { pointLabel } from '../../shared/feedback/view-parts.rules.ts';
import classes from './my-view.module.css';

interface Props {
  round: Pick<Round, 'questionnaire' | 'selfView'>;
}

function Said({ label }: { label: string | undefined }) {
  const { t } = useTranslation();
  if (label === undefined) return <dd className={classes.unanswered}>{t('feedback.rounds.view.unanswered')}</dd>;
  return <dd data-private>{label}</dd>;
}

function SealedDimension({ round: { questionnaire, selfView }, dimension }: Props & { dimension: Dimension }) {
  const { t } = useTranslation();
  const { scale } = questionnaire;
  const expected = pointLabel(scale, selfView.expected[dimension.code]);
  return (
    <section className={classes.paper}>
      <h2>{dimension.name}</h2>
      <dl className={classes.said}>
        {dimension.items.map(({ code, self }) => (
          <div key={code} className={classes.saidRow}>
            <dt>{self}</dt>
            <Said label={pointLabel(scale, selfView.answers[code])} />
          </div>
        ))}
      </dl>
      {expected && <p className={classes.expected}>{t('feedback.rounds.view.expectedWas', { point: expected })}</p>}
    </section>
  );
}

function Overall({ round: { questionnaire, selfView } }: Props) {
  const { t } = useTranslation();
  const { overall } = questionnaire;
  if (!overall) return null;
  return (
    <section className={classes.paper}>
      <h2>{t('feedback.rounds.view.overall')}</h2>
      <dl className={classes.said}>
        <div className={classes.saidRow}>
          <dt>{overall.self}</dt>
          <Said label={pointLabel(overall.scale, selfView.answers[overall.code])} />
        </div>
      </dl>
    </section>
  );
}

/** My own view as it was sealed, to be read. */
export function SealedView({ round }: Props) {
  const { t } = useTranslation();
  const { questionnaire, selfView } = round;
  const picked = selfView.answers[DECK];
  const words = Array.isArray(picked) ? picked.flatMap((place) => questionnaire.deck[place] ?? []) : [];
  const written = questionnaire.prompts.filter(({ code }) => typeof selfView.answers[code] === 'string');
  return (
    <div className={classes.view}>
      {questionnaire.dimensions.map((dimension) => (
        <SealedDimension key={dimension.code} round={round} dimension={dimension} />
      ))}
      <Overall round={round} />
      {words.length > 0 && (
        <section className={classes.paper}>
          <h2>{t('feedback.rounds.view.deck')}</h2>
          <p className={classes.words} data-private>
            {words.join(', ')}
          </p>
        </section>
      )}
      {written.length > 0 && (
        <section className={classes.paper}>
          <h2>{t('feedback.rounds.view.prompts')}</h2>
          {written.map(({ code, self, observer }) => (
            <div key={code}>
              <p className={classes.promptLabel}>{self === '' ? observer : self}</p>
              <p className={classes.words} data-private>
                {selfView.answers[code]}
              </p>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
