import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { VaultStatus } from '../../shared/vault/vault.contract.ts';
import { Notice } from '../ui/Notice.tsx';
import { Folder } from './Folder.tsx';
import { useLookAgain } from './useVault.ts';
import { VaultLayout } from './VaultLayout.tsx';
import classes from './vault.module.css';

export interface ProblemPageProps {
  status: VaultStatus;
  problem: AppErrorCode;
  offer: ReactNode;
  onRestore: () => void;
}

/** The journal is there and cannot be opened: says why and what helps, and never offers a new one in its place. */
export function ProblemPage({ status: { folder }, problem, offer, onRestore }: ProblemPageProps) {
  const { t } = useTranslation();
  const lookAgain = useLookAgain();
  const [looks, setLooks] = useState(0);

  async function tryAgain(): Promise<void> {
    await lookAgain();
    setLooks((before) => before + 1); // still here: without a word the button would seem dead
  }

  return (
    <VaultLayout title={t('vault.problemTitle')} text={t('vault.problemText')} foot={t('vault.foot')}>
      <Notice code={problem} />
      {offer}
      <Folder folder={folder} />
      <div className={classes.again}>
        <Button variant={offer ? 'default' : 'filled'} onClick={() => void tryAgain()}>
          {t('vault.tryAgain')}
        </Button>
        <p role="status" className={classes.hint}>
          {looks > 0 && t('vault.lookedAgain', { count: looks })}
        </p>
        <Button variant="subtle" size="compact-sm" onClick={onRestore}>
          {t('vault.useBackup')}
        </Button>
      </div>
    </VaultLayout>
  );
}
