import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Goal } from '../../shared/goals/goals.contract.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useToday } from '../ui/useToday.ts';
import { EndQuestion } from './EndQuestion.tsx';
import { useGoalActions } from './goals-queries.ts';
import { RemoveQuestion } from './RemoveQuestion.tsx';

/** What is seldom done with a goal: ending it without a look, bringing it back, removing it. */
export function GoalMenu({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const { setState } = useGoalActions();
  const sayRefused = useSayRefused();
  const [asking, setAsking] = useState<'end' | 'remove' | null>(null);
  const hasEnded = goal.closedOn !== null;
  const stop = () => setAsking(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label={t('goals.more')}>
            <ActionIcon aria-label={t('goals.more')}>
              <DotsThree size={20} weight="bold" aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {hasEnded ? (
            <Menu.Item
              onClick={() =>
                setState.mutate({ id: goal.id, state: 'active', reason: '', today }, { onError: sayRefused })
              }
            >
              {t('goals.bringBack')}
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => setAsking('end')}>{t('goals.end')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setAsking('remove')}>{t('goals.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EndQuestion goal={goal} opened={asking === 'end'} onClose={stop} />
      <RemoveQuestion
        goal={goal}
        opened={asking === 'remove'}
        onClose={stop}
        onRemoved={() => void navigate('/next-steps/goals')}
      />
    </>
  );
}
