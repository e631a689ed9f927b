import { NativeSelect } from '@mantine/core';
import { ArrowsLeftRight } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { datedWords } from '../ui/day-words.ts';
import classes from './growth.module.css';
import type { Lookback } from './useSeries.ts';

export interface ChooseTwoProps {
  lookback: Lookback;
  one: Assessment;
  other: Assessment;
  onChoose: (one: string, other: string) => void;
}

/** Two lists of all that is finished, and a way to swap the sides. */
export function ChooseTwo({ lookback: { finished, wordingOf }, one, other, onChoose }: ChooseTwoProps) {
  const { t } = useTranslation();
  const data = finished.map((assessment) => ({
    value: assessment.id,
    label: t(assessment.form === 'quick' ? 'growth.choiceQuick' : 'growth.choice', {
      day: datedWords(assessment.takenOn),
      framework: wordingOf(assessment)?.name ?? '',
      occasion: t(`mastery.occasions.${assessment.occasion}`).toLocaleLowerCase(),
    }),
  }));
  return (
    <div className={classes.choose}>
      <NativeSelect
        label={t('growth.oneSide')}
        value={one.id}
        data={data}
        onChange={(event) => onChoose(event.currentTarget.value, other.id)}
      />
      <ToolButton label={t('growth.swap')} icon={ArrowsLeftRight} onClick={() => onChoose(other.id, one.id)} />
      <NativeSelect
        label={t('growth.otherSide')}
        value={other.id}
        data={data}
        onChange={(event) => onChoose(one.id, event.currentTarget.value)}
      />
    </div>
  );
}
