import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { BlurForm } from './BlurForm.tsx';
import { useWholePage } from './useBlurring.ts';

export interface BlurDialogProps {
  id: EntryId;
  onClose: () => void;
}

/** Which words are to go from a page, and what it says then. */
export function BlurDialog({ id, onClose }: BlurDialogProps) {
  const { t } = useTranslation();
  const { data: page, error } = useWholePage(id);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('privacy.blurTitle')}
      size={720}
      closeButtonProps={{ 'aria-label': t('privacy.close') }}
    >
      {page ? (
        <BlurForm page={page} onClose={onClose} />
      ) : error || page === null ? (
        <Notice code={error ? failureOf(error).code : 'entry-missing'} />
      ) : (
        <PaperLines />
      )}
    </Modal>
  );
}
