import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LONGEST_ANSWER_TEXT } from '../../shared/feedback/answer.limits.ts';
import { DECK, type Dimension, type Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import type { ViewPart } from '../../shared/feedback/view-parts.rules.ts';
import { DeckPicker } from './DeckPicker.tsx';
import classes from './my-view.module.css';
import { PointsLine, ScaleRow } from './ScaleRow.tsx';
import type { MyView } from './useMyView.ts';

interface Props {
  questionnaire: Questionnaire;
  mine: MyView;
}

/** What the row of what I expect is found by; no part of a questionnaire has such a code. */
export const EXPECTED = 'expected';

const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** The statements of a dimension about me, and one row about the others. */
function DimensionRows({ questionnaire: { scale }, mine, dimension }: Props & { dimension: Dimension }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows}>
      <PointsLine scale={scale} />
      {dimension.items.map(({ code, self, isOwnExperience }) => (
        <ScaleRow
          key={code}
          code={code}
          statement={self}
          hint={isOwnExperience ? t('feedback.rounds.view.vantage') : undefined}
          scale={scale}
          value={numberOf(mine.view.answers[code])}
          onChange={(value) => mine.answer(code, value)}
        />
      ))}
      <ScaleRow
        code={EXPECTED}
        statement={t('feedback.rounds.view.expected')}
        scale={scale}
        value={mine.view.expected[dimension.code]}
        isApart
        onChange={(value) => mine.expect(dimension.code, value)}
      />
    </div>
  );
}

function Overall({ questionnaire: { overall }, mine }: Props) {
  if (!overall) return null;
  const { code, self, scale } = overall;
  return (
    <div className={classes.rows}>
      <PointsLine scale={scale} />
      <ScaleRow
        code={code}
        statement={self}
        scale={scale}
        value={numberOf(mine.view.answers[code])}
        onChange={(value) => mine.answer(code, value)}
      />
    </div>
  );
}

function Prompts({ questionnaire: { prompts }, mine }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.prompts}>
      {prompts.map(({ code, self, observer }) => {
        const known = mine.view.answers[code];
        return (
          <Textarea
            key={code}
            classNames={{ label: classes.promptLabel ?? '', input: classes.promptInput ?? '' }}
            label={self === '' ? observer : self}
            description={t('feedback.rounds.view.theyAreAsked', { question: observer })}
            autosize
            minRows={2}
            maxLength={LONGEST_ANSWER_TEXT}
            data-private
            value={typeof known === 'string' ? known : ''}
            onChange={(event) => mine.answer(code, event.currentTarget.value, true)}
          />
        );
      })}
    </div>
  );
}

/** What is answered in one part of my own view. */
export function ViewPartFields({ part, ...props }: Props & { part: ViewPart }) {
  const { questionnaire, mine } = props;
  const picked = mine.view.answers[DECK];
  switch (part.kind) {
    case 'dimension':
      return <DimensionRows {...props} dimension={part.dimension} />;
    case 'overall':
      return <Overall {...props} />;
    case 'deck':
      return (
        <DeckPicker
          words={questionnaire.deck}
          picks={questionnaire.picks}
          chosen={Array.isArray(picked) ? picked : []}
          onChange={(chosen) => mine.answer(DECK, chosen)}
        />
      );
    case 'prompts':
      return <Prompts {...props} />;
    case 'end':
      return null;
  }
}
