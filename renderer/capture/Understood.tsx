import { NativeSelect } from '@mantine/core';
import { X } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { whoseKinds } from '../../shared/steps/steps.contract.ts';
import { PersonSelect, usePersonCode } from '../people/public.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './capture.module.css';
import type { Beginning } from './capture-store.ts';
import type { useCaptured } from './useCaptured.ts';

interface ChipProps {
  words: string;
  label: string;
  onTakeAway: () => void;
}

/** Something that goes along with the step, and can be left out. */
function Chip({ words, label, onTakeAway }: ChipProps) {
  return (
    <li className={classes.chip}>
      <span data-private>{words}</span>
      <button type="button" aria-label={label} onClick={onTakeAway}>
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  );
}

export interface UnderstoodProps {
  capture: ReturnType<typeof useCaptured>;
  beginning: Beginning;
  onBeginning: (beginning: Beginning) => void;
}

/** What was understood of a line, each piece to be put right, or left in the words. */
export function Understood({ capture, beginning, onBeginning }: UnderstoodProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { captured, correct, ignore, wordsOf } = capture;
  const personId = captured.personId ?? beginning.personId ?? null;
  const code = usePersonCode(personId ?? '');
  const isFromHere = ['entryId', 'roundId', 'assessmentId', 'contactId', 'goalId', 'planId'].some(
    (name) => beginning[name as keyof Beginning] != null,
  );
  const { quote = '', personId: _person, ...origins } = beginning;

  function changeDay(dueOn: string | null): void {
    if (dueOn === null && wordsOf('day') !== undefined) ignore('day');
    correct({ dueOn });
  }

  return (
    <div className={classes.understood}>
      <div className={classes.fields}>
        <div className={classes.field}>
          <span aria-hidden="true">{t('capture.day')}</span>
          <DayField
            label={t('capture.day')}
            words={captured.dueOn === null ? t('steps.addDay') : datedWords(captured.dueOn)}
            value={captured.dueOn}
            defaultDate={today}
            clearLabel={t('steps.noDay')}
            onChange={changeDay}
          />
        </div>
        <PersonSelect
          label={t('capture.person')}
          nobody={t('capture.nobody')}
          value={personId}
          onChange={(chosen) => {
            if (chosen === null) onBeginning({ ...beginning, personId: null });
            correct({ personId: chosen });
          }}
        />
        <NativeSelect
          data-private
          label={t('capture.whose')}
          value={captured.whose}
          data={whoseKinds.map((value) => ({
            value,
            label: value === 'partner' && code !== undefined ? code : t(`nextSteps.step.whoseKinds.${value}`),
          }))}
          onChange={({ currentTarget }) => correct({ whose: currentTarget.value as (typeof whoseKinds)[number] })}
        />
      </div>
      <ul className={classes.chips}>
        {captured.cue !== '' && (
          <Chip
            words={t('capture.ifThen', { cue: captured.cue, response: captured.response })}
            label={t('capture.leaveWords', { words: wordsOf('if-then') ?? '' })}
            onTakeAway={() => ignore('if-then')}
          />
        )}
        {captured.repeats !== 'never' && (
          <Chip
            words={t(`nextSteps.step.rhythms.${captured.repeats}`)}
            label={t('capture.leaveWords', { words: wordsOf('repeats') ?? '' })}
            onTakeAway={() => ignore('repeats')}
          />
        )}
        {quote !== '' && (
          <Chip
            words={t('capture.withQuote', { quote })}
            label={t('capture.takeAway', { words: quote })}
            onTakeAway={() => onBeginning({ ...beginning, quote: '' })}
          />
        )}
        {isFromHere && (
          <Chip
            words={t('capture.fromHere')}
            label={t('capture.takeAway', { words: t('capture.fromHere') })}
            onTakeAway={() =>
              onBeginning({
                ...Object.fromEntries(Object.keys(origins).map((name) => [name, null])),
                personId: beginning.personId ?? null,
                quote: '',
                ...(beginning.lane === undefined ? {} : { lane: beginning.lane }),
              })
            }
          />
        )}
      </ul>
    </div>
  );
}
