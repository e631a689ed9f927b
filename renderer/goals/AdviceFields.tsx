import { Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Goal, peers, smart } from '../../shared/goals/goals.contract.ts';
import classes from './goals.module.css';
import { useChangeGoal } from './goals-queries.ts';

const lists = { peers, smart } as const;
const isKind = (value: string): value is keyof typeof lists => value in lists;

/** PEERS or SMART, as the coach likes: ticks that nothing asks for. */
export function AdviceFields({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const { mutate } = useChangeGoal(goal.id);
  const { kind, ticked } = goal.advice;
  return (
    <div className={classes.fields}>
      <p className={classes.quiet}>{t('goals.writing.adviceText')}</p>
      <SegmentedControl
        aria-label={t('goals.writing.adviceKind')}
        className={classes.start ?? ''}
        value={kind}
        data={Object.keys(lists)
          .filter(isKind)
          .map((value) => ({ value, label: t(`goals.writing.kinds.${value}`) }))}
        onChange={(value) => isKind(value) && mutate({ advice: { kind: value, ticked } })}
      />
      <ul className={classes.ticks}>
        {lists[kind].map((part) => (
          <li key={part}>
            <Checkbox
              label={t(`goals.writing.advice.${part}`)}
              description={t(`goals.writing.adviceTexts.${part}`)}
              checked={ticked.includes(part)}
              onChange={({ currentTarget: { checked } }) =>
                mutate({
                  advice: { kind, ticked: checked ? [...ticked, part] : ticked.filter((other) => other !== part) },
                })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
