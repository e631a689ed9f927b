import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { RewordForm } from './WordsForm.tsx';

/** Other words, another address or another day for a piece; nothing for what has no words of its own. */
export function RewordDialog({ piece, onDone }: { piece: Evidence; onDone: () => void }) {
  const { t } = useTranslation();
  const { source } = piece;
  if (source.kind !== 'words' && source.kind !== 'address') return null;
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('evidence.picker.changeTitle')}
      size={620}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      <RewordForm piece={piece} source={source} onKept={onDone} />
    </Modal>
  );
}
