import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Artefact } from '../../shared/artefacts/artefacts.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './artefacts.module.css';
import { useRemoveArtefact } from './artefacts-queries.ts';

export interface RemoveQuestionProps {
  artefact: Artefact;
  opened: boolean;
  onClose: () => void;
}

/** Asks before an artefact goes for good, and leads back to the others. */
export function RemoveQuestion({ artefact, opened, onClose }: RemoveQuestionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemoveArtefact();
  const removeForGood = () =>
    remove.mutate(artefact.id, {
      onSuccess() {
        onClose();
        void navigate('/portfolio/artefacts');
        notifications.show({ message: t('artefacts.removed'), closeButtonProps: { 'aria-label': t('app.dismiss') } });
      },
    });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('artefacts.removeTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('artefacts.keepIt') }}
    >
      <div className={classes.ask}>
        <p>{t('artefacts.removeText')}</p>
        {remove.error && <Notice code={failureOf(remove.error).code} />}
        <div className={classes.inline}>
          <Button data-autofocus onClick={onClose}>
            {t('artefacts.keepIt')}
          </Button>
          <Button variant="default" aria-disabled={remove.isPending} onClick={removeForGood}>
            {t('artefacts.removeYes')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
