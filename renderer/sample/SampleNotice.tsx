import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice.tsx';
import classes from './sample.module.css';
import { useSample, useSamplePages } from './useSample.ts';

function RemoveDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { remove, failure } = useSample();
  async function take(): Promise<void> {
    if (!(await remove())) return;
    notifications.show({ message: t('sample.removed'), closeButtonProps: { 'aria-label': t('app.dismiss') } });
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('sample.removeAsk')} withCloseButton={false}>
      <p>{t('sample.removeText')}</p>
      {failure && <Notice code={failure.code} />}
      <div className={classes.answers}>
        <Button data-autofocus onClick={onClose}>
          {t('sample.keep')}
        </Button>
        <Button variant="subtle" color="risk" onClick={() => void take()}>
          {t('sample.removeYes')}
        </Button>
      </div>
    </Modal>
  );
}

/** Says, while the invented year is in the journal, that it is, and takes it out. */
export function SampleNotice() {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  if (useSamplePages() === 0) return null;
  return (
    <div className={classes.notice}>
      {t('sample.here')}{' '}
      <button type="button" className={classes.link} onClick={() => setIsAsking(true)}>
        {t('sample.remove')}
      </button>
      <RemoveDialog opened={isAsking} onClose={() => setIsAsking(false)} />
    </div>
  );
}
