import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { DotsThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { RemoveQuestion } from './RemoveQuestion.tsx';

/** What else can be done with a result: place oneself again, change answers, take it away. */
export function ResultMenu({ assessment, isNewest }: { assessment: Assessment; isNewest: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const printing = useAsk(api.mastery.printResult);
  const [isAsking, setIsAsking] = useState(false);

  async function print(): Promise<void> {
    const answer = await printing.ask({ id: assessment.id });
    if (!answer?.saved) return;
    const message = <Veiled word={answer.fileName} words={(name) => t('mastery.result.printed', { name })} />;
    notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });
  }

  function answer(isGone: boolean): void {
    setIsAsking(false);
    if (isGone && !isNewest) void navigate('/growth');
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
      <RemoveQuestion assessment={assessment} isOpen={isAsking} onDone={answer} />
    </>
  );
}
