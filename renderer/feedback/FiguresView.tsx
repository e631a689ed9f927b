import { useTranslation } from 'react-i18next';
import { deckWords, picksIn } from '../../shared/feedback/deck.rules.ts';
import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { fieldsOf } from '../../shared/feedback/gaps.rules.ts';
import { DeckPicture } from './DeckPicture.tsx';
import { DimensionPlot } from './DimensionPlot.tsx';
import { FieldPair } from './Fields.tsx';
import { NotSeen } from './NotSeen.tsx';
import { Overall } from './Overall.tsx';
import type { Reading } from './reading.ts';
import classes from './results.module.css';
import { Statements } from './Statements.tsx';

export interface FiguresProps {
  round: Round;
  disclosed: Disclosed;
  reading: Reading;
}

/** Strengths and then what there is to look at, out of all statements. */
function Fields({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const items = reading.dimensions.flatMap((dimension) => dimension.items);
  const { shared, hidden, blind, wishes } = fieldsOf(items, reading.questionnaire.scale);
  return (
    <>
      <FieldPair
        title={t('feedback.results.strengths.title')}
        text={t('feedback.results.strengths.text')}
        fields={[
          { name: 'shared', items: shared },
          { name: 'hidden', items: hidden },
        ]}
      />
      <FieldPair
        title={t('feedback.results.gaps.title')}
        text={t('feedback.results.gaps.text')}
        fields={[
          { name: 'blind', items: blind },
          { name: 'wishes', items: wishes },
        ]}
      />
    </>
  );
}

/** The figures of a round about me: the whole at a glance, strengths, gaps, and each statement by itself. */
export function FiguresView({ round, disclosed, reading }: FiguresProps) {
  const { t } = useTranslation();
  const { overall } = round.questionnaire;
  return (
    <>
      <div className={classes.paper}>
        <DimensionPlot reading={reading} />
        {disclosed.leftOut > 0 && (
          <p className={classes.small}>{t('feedback.results.leftOut', { count: disclosed.leftOut })}</p>
        )}
      </div>
      <Fields reading={reading} />
      <NotSeen reading={reading} />
      <Statements reading={reading} />
      {reading.overall && overall && <Overall part={reading.overall} scale={overall.scale} reading={reading} />}
    </>
  );
}

/** The word deck, where enough people picked. */
export function DeckPart({ round: { questionnaire, selfView }, disclosed: { deck } }: Omit<FiguresProps, 'reading'>) {
  if (!deck) return null;
  const words = deckWords(questionnaire.deck, picksIn(selfView.answers), deck.counts);
  return <DeckPicture words={words} raters={deck.raters} />;
}
