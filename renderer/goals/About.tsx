import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedGoal } from '../../shared/goals/goals.contract.ts';
import { Card } from '../ui/Card.tsx';
import { datedWords } from '../ui/day-words.ts';
import { AdviceFields } from './AdviceFields.tsx';
import classes from './goals.module.css';
import { StartFields } from './StartFields.tsx';
import { WhatFields } from './WhatFields.tsx';
import { WhenFields } from './WhenFields.tsx';

function Fact({ name, isPrivate = false, children }: { name: string; isPrivate?: boolean; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd {...(isPrivate ? { 'data-private': true } : {})}>{children}</dd>
    </>
  );
}

function Facts({ goal }: { goal: ListedGoal }) {
  const { t } = useTranslation();
  const { why, forWhom, baseline, baselineOn, targetOn, weight, rhythm } = goal;
  const atBeginning =
    baselineOn === null ? t('goals.facts.baseline') : t('goals.facts.baselineOn', { day: datedWords(baselineOn) });
  return (
    <dl className={classes.facts}>
      {why !== '' && (
        <Fact name={t('goals.facts.why')} isPrivate>
          {why}
        </Fact>
      )}
      {forWhom !== '' && (
        <Fact name={t('goals.facts.forWhom')} isPrivate>
          {forWhom}
        </Fact>
      )}
      {baseline !== '' && (
        <Fact name={atBeginning} isPrivate>
          {baseline}
        </Fact>
      )}
      {targetOn !== null && <Fact name={t('goals.facts.target')}>{datedWords(targetOn)}</Fact>}
      <Fact name={t('goals.facts.rhythm')}>{t(`goals.writing.rhythms.${rhythm}`)}</Fact>
      <Fact name={t('goals.facts.weight')}>{t(`goals.writing.weights.w${weight as 0 | 1 | 2 | 3}`)}</Fact>
    </dl>
  );
}

/** What is said of a goal beside its sentences, and a way to say it anew; beside that way, what else can be done. */
export function About({ goal, children }: { goal: ListedGoal; children?: ReactNode }) {
  const { t } = useTranslation();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <Card title={t('goals.about')}>
      {isChanging ? (
        <div className={classes.fields}>
          <WhatFields goal={goal} />
          <StartFields goal={goal} />
          <WhenFields goal={goal} />
          <AdviceFields goal={goal} />
        </div>
      ) : (
        <Facts goal={goal} />
      )}
      <div className={classes.tools}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isChanging}
          onClick={() => setIsChanging(!isChanging)}
        >
          {t(isChanging ? 'goals.doneChanging' : 'goals.changeWords')}
        </Button>
        {children}
      </div>
    </Card>
  );
}
