import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { rhythms } from '../../../shared/planning/recurrence.contract.ts';
import { endOfWeek } from '../../../shared/steps/board.rules.ts';
import { addressOfSource } from '../../../shared/steps/steps.address.ts';
import { type ListedStep, lanes, remindKinds, whoseKinds } from '../../../shared/steps/steps.contract.ts';
import { laneOf } from '../../../shared/steps/steps.rules.ts';
import { useGoals } from '../../goals/public.ts';
import { PersonSelect, usePersonCode } from '../../people/public.ts';
import { usePlans } from '../../plans/public.ts';
import { DayField } from '../../ui/DayField.tsx';
import { datedWords } from '../../ui/day-words.ts';
import { KeptField, type KeptFieldProps } from '../../ui/KeptField.tsx';
import { useKeptText } from '../../ui/useKeptText.ts';
import { useSourceWords } from '../useSource.ts';
import { useStepWords } from '../useStepWords.ts';
import classes from './step.module.css';
import type { ChangeThis, KeepWords } from './useThisStep.ts';

export interface StepPanelProps {
  step: ListedStep;
  today: LocalDate;
  change: ChangeThis;
  keepWords: KeepWords;
}

/** A text of a step. */
function StepField(props: Omit<KeptFieldProps, 'classNames'>) {
  return <KeptField {...props} classNames={{ input: classes.line ?? '' }} />;
}

/** Why a day was moved, asked once and quietly. */
function WhyMoved({ keepWords, onSaid }: Pick<StepPanelProps, 'keepWords'> & { onSaid: () => void }) {
  const { t } = useTranslation();
  const { text, setText, keep } = useKeptText('', async (reason) => {
    if (reason !== '') await keepWords({}, reason);
  });
  const say = async () => (await keep()) && onSaid();
  return (
    <TextInput
      data-private
      label={t('nextSteps.step.whyMoved')}
      placeholder={t('nextSteps.whyPlaceholder')}
      maxLength={300}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => void say()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void say();
      }}
    />
  );
}

/** Its day, and every day that it had before. */
export function StepDay({ step, today, change, keepWords }: StepPanelProps) {
  const { t } = useTranslation();
  const words = useStepWords(today);
  const [isAsking, setIsAsking] = useState(false);
  async function move(dueOn: LocalDate | null): Promise<void> {
    const changed = await change({ dueOn });
    setIsAsking((changed?.moves.length ?? 0) > 0 && changed?.moves.at(-1)?.movedOn === today);
  }
  return (
    <div className={classes.part}>
      <h3>{t('nextSteps.step.when')}</h3>
      <div>
        <DayField
          label={t('nextSteps.step.day')}
          words={step.dueOn === null ? t('steps.addDay') : words.due(step.dueOn)}
          value={step.dueOn}
          defaultDate={today}
          clearLabel={t('steps.noDay')}
          onChange={(dueOn) => void move(dueOn)}
        />
      </div>
      {isAsking && <WhyMoved keepWords={keepWords} onSaid={() => setIsAsking(false)} />}
      {step.moves.length > 0 && (
        <ul className={classes.moves} aria-label={t('nextSteps.step.moves')}>
          {step.moves.map(({ from, to, movedOn, reason }) => (
            <li key={movedOn}>
              {to === null
                ? t('nextSteps.step.movedAway', { from: datedWords(from) })
                : t('nextSteps.step.movedTo', { from: datedWords(from), to: datedWords(to) })}
              {reason !== '' && <span data-private>{`: ${reason}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Who does it, and whom it concerns. */
export function StepWho({ step, change }: StepPanelProps) {
  const { t } = useTranslation();
  const code = usePersonCode(step.personId ?? '');
  return (
    <div className={classes.pair}>
      <div className={classes.part}>
        <h3 id="step-whose">{t('nextSteps.step.whose')}</h3>
        <SegmentedControl
          data-private
          aria-labelledby="step-whose"
          size="xs"
          value={step.whose}
          data={whoseKinds.map((value) => ({
            value,
            label: value === 'partner' && code !== undefined ? code : t(`nextSteps.step.whoseKinds.${value}`),
          }))}
          onChange={(value) => void change({ whose: value as ListedStep['whose'] })}
        />
      </div>
      <PersonSelect
        label={t('nextSteps.step.person')}
        nobody={t('nextSteps.step.nobody')}
        value={step.personId}
        onChange={(personId) => void change({ personId })}
      />
    </div>
  );
}

/** If this comes, then that is done. */
export function StepIfThen({ step, keepWords }: StepPanelProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.part}>
      <h3>{t('nextSteps.step.ifThen')}</h3>
      <p className={classes.hint}>{t('nextSteps.step.ifThenText')}</p>
      <div className={classes.pair}>
        <StepField
          label={t('nextSteps.step.ifWord')}
          placeholder={t('nextSteps.step.ifPlaceholder')}
          stored={step.cue}
          maxLength={300}
          save={(cue) => keepWords({ cue })}
        />
        <StepField
          label={t('nextSteps.step.thenWord')}
          placeholder={t('nextSteps.step.thenPlaceholder')}
          stored={step.response}
          maxLength={300}
          save={(response) => keepWords({ response })}
        />
      </div>
    </div>
  );
}

/** Where it lies, how often it comes, and what it serves. */
export function StepPlace({ step, today, change }: StepPanelProps) {
  const { t } = useTranslation();
  const goals = useGoals().data ?? [];
  const plans = usePlans().data ?? [];
  const lane = laneOf(step, endOfWeek(today));
  const isByDay = lane === 'week' && step.lane === 'later';
  return (
    <div className={classes.grid}>
      <NativeSelect
        label={t('nextSteps.step.lane')}
        description={isByDay ? t('nextSteps.step.laneByDay') : undefined}
        inputWrapperOrder={['label', 'input', 'description']}
        value={lane}
        data={lanes.map((value) => ({ value, label: t(`nextSteps.columns.${value}`) }))}
        onChange={({ currentTarget }) => void change({ lane: currentTarget.value as ListedStep['lane'] })}
      />
      <NativeSelect
        label={t('nextSteps.step.repeats')}
        value={step.repeats}
        data={rhythms.map((value) => ({ value, label: t(`nextSteps.step.rhythms.${value}`) }))}
        onChange={({ currentTarget }) => void change({ repeats: currentTarget.value as ListedStep['repeats'] })}
      />
      <NativeSelect
        label={t('nextSteps.step.remind')}
        value={step.remind}
        data={remindKinds.map((value) => ({ value, label: t(`nextSteps.step.remindKinds.${value}`) }))}
        onChange={({ currentTarget }) => void change({ remind: currentTarget.value as ListedStep['remind'] })}
      />
      <NativeSelect
        data-private
        label={t('nextSteps.step.goal')}
        value={step.goalId ?? ''}
        data={[
          { value: '', label: t('nextSteps.step.none') },
          ...goals
            .filter(({ closedOn, id }) => closedOn === null || id === step.goalId)
            .map(({ id, title }) => ({ value: id as string, label: title })),
        ]}
        onChange={({ currentTarget }) =>
          void change({ goalId: goals.find(({ id }) => id === currentTarget.value)?.id ?? null })
        }
      />
      <NativeSelect
        data-private
        label={t('nextSteps.step.plan')}
        value={step.planId ?? ''}
        data={[
          { value: '', label: t('nextSteps.step.none') },
          ...plans
            .filter(({ closedOn, id }) => closedOn === null || id === step.planId)
            .map(({ id, priority }) => ({ value: id as string, label: priority || t('search.planned.untitled') })),
        ]}
        onChange={({ currentTarget }) =>
          void change({ planId: plans.find(({ id }) => id === currentTarget.value)?.id ?? null })
        }
      />
    </div>
  );
}

/** What it came out of, with a way back, and the words as they stood there. */
export function StepSource({ step }: Pick<StepPanelProps, 'step'>) {
  const { t } = useTranslation();
  const wordsOf = useSourceWords();
  const address =
    step.from.kind === 'meeting' && step.personId !== null ? `/people/${step.personId}` : addressOfSource(step.from);
  return (
    <div className={classes.part}>
      <h3>{t('nextSteps.step.source')}</h3>
      <p data-private>
        {address === undefined ? (
          wordsOf(step.from)
        ) : (
          <Link to={address} className={classes.link ?? ''}>
            {wordsOf(step.from)}
          </Link>
        )}
      </p>
      {step.quote !== '' && (
        <blockquote data-private className={classes.quote}>
          {step.quote}
        </blockquote>
      )}
    </div>
  );
}

/** What is done, in the coach's words. */
export function StepText({ step, keepWords }: StepPanelProps) {
  const { t } = useTranslation();
  return (
    <StepField
      label={t('nextSteps.step.text')}
      stored={step.text}
      maxLength={500}
      isNeeded
      save={(text) => keepWords({ text })}
    />
  );
}

/** How it ended, in a word. */
export function StepReason({ step, keepWords }: Pick<StepPanelProps, 'step' | 'keepWords'>) {
  const { t } = useTranslation();
  return (
    <StepField
      label={t('nextSteps.why')}
      placeholder={t('nextSteps.whyPlaceholder')}
      stored={step.reason}
      maxLength={300}
      save={(reason) => keepWords({ reason })}
    />
  );
}
