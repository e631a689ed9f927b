import { Button, Menu, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { DotsThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './mastery.module.css';
import { useRemoveAssessment } from './mastery-queries.ts';

/** What else can be done with a result: place oneself again, change answers, take it away. */
export function ResultMenu({ assessment, isNewest }: { assessment: Assessment; isNewest: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemoveAssessment();
  const printing = useAsk(api.mastery.printResult);
  const [isAsking, setIsAsking] = useState(false);

  async function print(): Promise<void> {
    const answer = await printing.ask({ id: assessment.id });
    if (!answer?.saved) return;
    const message = <Veiled word={answer.fileName} words={(name) => t('mastery.result.printed', { name })} />;
    notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });
  }

  function takeAway(): void {
    remove.mutate(assessment.id, {
      onSuccess() {
        setIsAsking(false);
        if (!isNewest) void navigate('/growth');
      },
    });
  }

  return (
    <>
      {isNewest && (
        <Button component={Link} to="/growth/begin" variant="default">
          {t('mastery.placeAgain')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" px="xs" aria-label={t('mastery.result.more')}>
            <DotsThree size={20} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/growth/assess/${assessment.id}`}>
            {t('mastery.result.change')}
          </Menu.Item>
          {assessment.finishedAt !== null && (
            <Menu.Item onClick={() => void print()}>{t('mastery.result.print')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setIsAsking(true)}>{t('mastery.result.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {printing.failure && <Notice code={printing.failure.code} />}
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title={t('mastery.result.removeTitle')} size={440}>
        <div className={classes.question}>
          <p>{t('mastery.result.removeText')}</p>
          {remove.error && <Notice code={failureOf(remove.error).code} />}
          <div className={classes.actions}>
            <Button variant="default" aria-disabled={remove.isPending} onClick={takeAway}>
              {t('mastery.result.removeConfirm')}
            </Button>
            <Button data-autofocus onClick={() => setIsAsking(false)}>
              {t('mastery.result.keep')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
