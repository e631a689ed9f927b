import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Printer } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { api } from '../api/client.ts';
import { flushAll } from '../api/save-state.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './plan.module.css';

/** The roadmap on one page of paper, in the size that the coach's printer has. */
export function PrintRoadmap({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const today = useToday();
  const { ask, isPending, failure } = useAsk(api.plans.printPlan);

  async function print(size: 'A4' | 'Letter'): Promise<void> {
    if (!(await flushAll())) return; // what was typed last is on the page, too
    const answer = await ask({ id: plan.id, size, today });
    if (!answer?.saved) return;
    const message = <Veiled word={answer.fileName} words={(name) => t('plans.printed', { name })} />;
    notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });
  }

  return (
    <div className={classes.print}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<Printer size={18} aria-hidden="true" />} aria-disabled={isPending}>
            {t('plans.print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void print('A4')}>{t('plans.printA4')}</Menu.Item>
          <Menu.Item onClick={() => void print('Letter')}>{t('plans.printLetter')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <p role="status">{t(isPending ? 'plans.printing' : 'plans.printText')}</p>
      {failure && <Notice code={failure.code} />}
    </div>
  );
}
