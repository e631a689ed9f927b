import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import { Button, Radio, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalReview, Level, ListedGoal } from '../../shared/goals/goals.contract.ts';
import { sentenceAt } from '../../shared/goals/goals.rules.ts';
import { failureOf } from '../api/failure.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { dimmed } from './dimmed.ts';
import classes from './goals.module.css';
import { bestFirst, useLevelWords } from './level-words.ts';
import looks from './looks.module.css';
import { ScaleFields } from './ScaleFields.tsx';
import { Stone } from './Stones.tsx';
import { useFlawWords } from './scale-words.ts';
import { useLookDraft } from './useLookDraft.ts';

export interface LookFormProps {
  goal: ListedGoal;
  /** One that was noted before; null for a new one. */
  look: GoalReview | null;
  onDone: () => void;
}

const decisions = ['keep', 'change', 'reached', 'drop'] as const;
const isDecision = (value: string): value is GoalReview['decision'] => decisions.some((one) => one === value);

/** A look at a goal: which sentence is true, what moved it, and how it goes on. */
export function LookForm({ goal, look, onDone }: LookFormProps) {
  const { t } = useTranslation();
  const { draft, change, scale, save, error, isReady } = useLookDraft(goal, look, onDone);
  const levelWords = useLevelWords(goal);
  const flawWords = useFlawWords(goal)(scale);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const isChange = draft.decision === 'change';
  const isEnd = draft.decision === 'drop' || draft.decision === 'reached';
  const flaw = isChange ? flawWords : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isReady && flaw === null) save();
  }

  return (
    <form onSubmit={submit} className={looks.form} aria-labelledby="look-title">
      <h2 id="look-title" ref={head} tabIndex={-1}>
        {look === null ? t('goals.look.title') : t('goals.look.correcting', { day: datedWords(look.on) })}
      </h2>
      <Radio.Group
        label={t(look === null ? 'goals.look.level' : 'goals.look.levelThen')}
        description={t('goals.look.levelText')}
        value={draft.level === null ? null : String(draft.level)}
        onChange={(value) => change({ level: Number(value) as Level })}
      >
        <div className={looks.levels}>
          {bestFirst.map((level) => (
            <Radio.Card key={level} value={String(level)} className={looks.level ?? ''}>
              <Stone level={level} isSolid={draft.level !== null && level <= draft.level} />
              <span className={looks.levelWords}>{levelWords(level)}</span>
              <span className={looks.sentence} data-private>
                {sentenceAt(scale, level)}
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Textarea
        data-private
        label={t('goals.look.moved')}
        description={t('goals.look.movedText')}
        classNames={{ input: classes.words ?? '' }}
        rows={1}
        maxLength={500}
        value={draft.moved}
        onChange={({ currentTarget }) => change({ moved: currentTarget.value })}
      />
      <Radio.Group
        label={t('goals.look.decision')}
        value={draft.decision}
        onChange={(value) => isDecision(value) && change({ decision: value })}
      >
        <div className={looks.decisions}>
          {decisions.map((decision) => (
            <Radio
              key={decision}
              value={decision}
              label={t(`goals.look.decisions.${decision}`)}
              description={t(`goals.look.decisionTexts.${decision}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {isChange && (
        <fieldset className={looks.newScale}>
          <legend className={classes.label}>{t('goals.look.newScale')}</legend>
          <p className={classes.quiet}>{t('goals.look.newScaleText')}</p>
          <ScaleFields
            goal={goal}
            field={(level, label) => (
              <Textarea
                data-private
                label={label}
                classNames={{ input: classes.words ?? '' }}
                rows={1}
                maxLength={300}
                value={sentenceAt(scale, level)}
                onChange={({ currentTarget }) => change({ sentence: { level, text: currentTarget.value } })}
              />
            )}
          />
        </fieldset>
      )}
      {isEnd && (
        <Textarea
          data-private
          label={t(draft.decision === 'drop' ? 'goals.look.why' : 'goals.look.whatFor')}
          classNames={{ input: classes.words ?? '' }}
          rows={1}
          maxLength={300}
          value={draft.reason}
          onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        />
      )}
      <div className={classes.days}>
        <span className={classes.day}>
          <span className={classes.label}>{t('goals.look.on')}</span>
          <DayField
            label={t('goals.look.on')}
            words={datedWords(draft.on)}
            value={draft.on}
            onChange={(on) => on !== null && change({ on })}
          />
        </span>
        {!isEnd && (
          <span className={classes.day}>
            <span className={classes.label}>{t('goals.look.next')}</span>
            <DayField
              label={t('goals.look.next')}
              words={draft.nextReviewOn === null ? t('goals.look.addNext') : datedWords(draft.nextReviewOn)}
              value={draft.nextReviewOn}
              clearLabel={t('goals.look.noNext')}
              onChange={(nextReviewOn) => change({ nextReviewOn })}
            />
          </span>
        )}
      </div>
      {error && <Notice code={failureOf(error).code} />}
      <div className={classes.begin}>
        <Button type="submit" {...(isReady && flaw === null ? {} : dimmed)}>
          {t('goals.look.keep')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('goals.look.cancel')}
        </Button>
        <p role="status" className={classes.quiet}>
          {isReady ? flaw : t('goals.look.choose')}
        </p>
      </div>
    </form>
  );
}
