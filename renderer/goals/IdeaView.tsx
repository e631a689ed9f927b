import '@mantine/core/styles/Radio.css';
import { Button, Radio } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, Scale, WholeGoal } from '../../shared/goals/goals.contract.ts';
import { sentenceAt } from '../../shared/goals/goals.rules.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { AdviceFields } from './AdviceFields.tsx';
import { dimmed } from './dimmed.ts';
import { GoalField } from './GoalField.tsx';
import classes from './goals.module.css';
import { useChangeGoal, useGoalActions } from './goals-queries.ts';
import { bestFirst, levelKey } from './level-words.ts';
import { Obstacles } from './Obstacles.tsx';
import { ScaleFields } from './ScaleFields.tsx';
import { StartFields } from './StartFields.tsx';
import { useFlawWords } from './scale-words.ts';
import { WhatFields } from './WhatFields.tsx';
import { WhenFields } from './WhenFields.tsx';

/** One of the five parts of writing a goal. */
function Part({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>
        <span className={classes.number}>{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}

const tips = ['one', 'same', 'steps'] as const;

/** What helps in writing five sentences, with an example that is invented. */
function ScaleHelp() {
  const { t } = useTranslation();
  return (
    <details className={classes.help}>
      <summary>{t('goals.writing.examples')}</summary>
      <ol className={classes.example}>
        {bestFirst.map((level) => (
          <li key={level}>{t(`goals.writing.example.${levelKey(level)}`)}</li>
        ))}
      </ol>
      <ul className={classes.tips}>
        {tips.map((tip) => (
          <li key={tip}>{t(`goals.writing.tips.${tip}`)}</li>
        ))}
      </ul>
    </details>
  );
}

function ScalePart({ goal }: WholeGoal) {
  const { t } = useTranslation();
  const { mutate, mutateAsync } = useChangeGoal(goal.id);
  const flawWords = useFlawWords(goal)(goal.scale);
  const isBegun = goal.scale.some((sentence) => sentence !== '');
  const saveAt = (level: Level, text: string) =>
    mutateAsync((known) => ({ scale: known.scale.with(level + 2, text) as Scale }));
  return (
    <div className={classes.fields}>
      <p className={classes.quiet}>{t('goals.writing.scaleText')}</p>
      <ScaleHelp />
      <ScaleFields
        goal={goal}
        field={(level, label, help) => (
          <GoalField
            label={label}
            description={help}
            stored={sentenceAt(goal.scale, level)}
            maxLength={300}
            save={(text) => saveAt(level, text)}
          />
        )}
      />
      <p role="status" className={classes.flaw}>
        {isBegun && (flawWords ?? t('goals.writing.flaw.whole'))}
      </p>
      <Radio.Group
        label={t('goals.writing.startLevel')}
        value={String(goal.startLevel)}
        onChange={(value) => mutate({ startLevel: value === '-1' ? -1 : -2 })}
      >
        <div className={classes.radios}>
          <Radio value="-2" label={t('goals.writing.starts.m2')} />
          <Radio value="-1" label={t('goals.writing.starts.m1')} />
        </div>
      </Radio.Group>
    </div>
  );
}

/** Begins the goal, or says beside the button why it cannot begin yet. */
function Begin({ goal }: WholeGoal) {
  const { t } = useTranslation();
  const today = useToday();
  const { start } = useGoalActions();
  const flawWords = useFlawWords(goal)(goal.scale);
  const id = useId();
  return (
    <div className={classes.fields}>
      {start.error && <Notice code={failureOf(start.error).code} />}
      <div className={classes.begin}>
        <Button
          {...(flawWords === null ? {} : dimmed)}
          aria-describedby={id}
          onClick={() => flawWords === null && start.mutate({ id: goal.id, today })}
        >
          {t('goals.writing.begin')}
        </Button>
        <p id={id} className={classes.quiet}>
          {flawWords ?? t('goals.writing.beginText')}
        </p>
      </div>
    </div>
  );
}

/** A goal that is being written, part by part; each is kept as it is said, and the last line begins it. */
export function IdeaView({ whole }: { whole: WholeGoal }) {
  const { t } = useTranslation();
  const { goal } = whole;
  return (
    <div className={classes.parts}>
      <Part number={1} title={t('goals.writing.steps.what')}>
        <WhatFields goal={goal} />
      </Part>
      <Part number={2} title={t('goals.writing.steps.start')}>
        <StartFields goal={goal} />
      </Part>
      <Part number={3} title={t('goals.writing.steps.scale')}>
        <ScalePart {...whole} />
      </Part>
      <Part number={4} title={t('goals.obstacles.title')}>
        <Obstacles whole={whole} />
      </Part>
      <Part number={5} title={t('goals.writing.steps.when')}>
        <WhenFields goal={goal} />
      </Part>
      <Part number={6} title={t('goals.writing.steps.advice')}>
        <AdviceFields goal={goal} />
      </Part>
      <Begin {...whole} />
    </div>
  );
}
