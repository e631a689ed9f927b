import { ActionIcon, Button, Modal, Tooltip } from '@mantine/core';
import { Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioHead } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useRemovePortfolio } from '../portfolio-queries.ts';
import classes from './list.module.css';

/** A portfolio goes for good: that is asked. */
export function RemoveButton({ head }: { head: PortfolioHead }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useRemovePortfolio();
  const stop = () => setIsAsking(false);
  return (
    <>
      <Tooltip label={t('portfolio.builder.remove')}>
        <ActionIcon aria-label={`${t('portfolio.builder.remove')}: ${head.title}`} onClick={() => setIsAsking(true)}>
          <Trash size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={isAsking}
        onClose={stop}
        size={440}
        title={t('portfolio.builder.removeTitle')}
        closeButtonProps={{ 'aria-label': t('portfolio.builder.keep') }}
      >
        <div className={classes.question}>
          <p>{t('portfolio.builder.removeText')}</p>
          {remove.error && <Notice code={failureOf(remove.error).code} />}
          <div className={classes.answers}>
            <Button data-autofocus onClick={stop}>
              {t('portfolio.builder.keep')}
            </Button>
            <Button variant="default" onClick={() => remove.mutate(head.id, { onSuccess: stop })}>
              {t('portfolio.builder.removeYes')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
