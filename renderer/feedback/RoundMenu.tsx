import { Menu } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DeleteAnswersQuestion } from './DeleteAnswersQuestion.tsx';
import { RemoveRoundQuestion } from './RemoveRoundQuestion.tsx';
import classes from './rounds.module.css';
import { useWritten } from './useWritten.tsx';

/** What else can be done with a round: its words, paper, another round, taking it away. */
export function RoundMenu({ round }: { round: Round }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asks, setAsks] = useState<'remove' | 'delete' | null>(null);
  const print = useWritten(api.feedback.printForm, (name) => t('feedback.rounds.home.printed', { name }));
  const file = useWritten(api.feedback.writeRoundFile, (name) => t('feedback.rounds.home.roundFileWritten', { name }));
  const { id, role, kind, mode, answersDeletedOn } = round;
  const isMine = role === 'own';
  const failure = print.failure ?? file.failure;
  const go = (address: string) => () => void navigate(address);
  return (
    <div className={classes.actions}>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('feedback.rounds.home.more')} tooltip={t('app.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          {isMine && <Menu.Item onClick={go(`/feedback/${id}/edit`)}>{t('feedback.rounds.home.change')}</Menu.Item>}
          <Menu.Item onClick={() => void print.write(id)}>{t('feedback.rounds.home.print')}</Menu.Item>
          {isMine && mode === 'helper' && answersDeletedOn === null && (
            <Menu.Item onClick={() => void file.write(id)}>{t('feedback.rounds.home.roundFile')}</Menu.Item>
          )}
          {isMine && (
            <Menu.Item onClick={go(`/feedback/new?kind=${kind}&from=${id}`)}>
              {t('feedback.rounds.home.again')}
            </Menu.Item>
          )}
          {isMine && kind === 'views' && (
            <Menu.Item onClick={go(`/feedback/new?kind=survey&after=${id}`)}>
              {t('feedback.rounds.home.later')}
            </Menu.Item>
          )}
          <Menu.Divider />
          {answersDeletedOn === null && round.answered > 0 && (
            <Menu.Item onClick={() => setAsks('delete')}>{t('feedback.rounds.home.deleteAnswers')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setAsks('remove')}>{t('feedback.rounds.home.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failure && <Notice code={failure.code} />}
      <DeleteAnswersQuestion round={round} isOpen={asks === 'delete'} onDone={() => setAsks(null)} />
      <RemoveRoundQuestion
        round={round}
        isOpen={asks === 'remove'}
        onDone={(isGone) => {
          setAsks(null);
          if (isGone) void navigate('/feedback');
        }}
      />
    </div>
  );
}
