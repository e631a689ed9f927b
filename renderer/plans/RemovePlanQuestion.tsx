import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Plan } from '../../shared/plans/plans.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './plan.module.css';
import { useRemovePlan } from './plans-queries.ts';

/** Asks before a plan goes for good, and leads back to the others. */
export function RemovePlanQuestion({ plan, opened, onClose }: { plan: Plan; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemovePlan();
  const removeForGood = () =>
    remove.mutate(plan.id, {
      onSuccess() {
        onClose();
        void navigate('/next-steps/plans');
        notifications.show({ message: t('plans.removed'), closeButtonProps: { 'aria-label': t('app.dismiss') } });
      },
    });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('plans.removeTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('plans.keep') }}
    >
      <div className={classes.ask}>
        <p>{t('plans.removeText')}</p>
        {remove.error && <Notice code={failureOf(remove.error).code} />}
        <div className={classes.inline}>
          <Button data-autofocus onClick={onClose}>
            {t('plans.keep')}
          </Button>
          <Button variant="default" aria-disabled={remove.isPending} onClick={removeForGood}>
            {t('plans.removeYes')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
