import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { KeepForm } from './KeepForm.tsx';
import { TargetField } from './TargetField.tsx';
import type { ChosenSource } from './useSources.tsx';
import type { NamedTarget } from './useTargetChoices.tsx';

export interface TargetDialogProps {
  chosen: ChosenSource;
  /** The piece that it is already. */
  piece: Evidence | undefined;
  onDone: () => void;
}

/** Shows something for one more thing. */
export function TargetDialog({ chosen, piece, onDone }: TargetDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [taken, setTaken] = useState<NamedTarget>();
  return (
    <Modal
      opened
      onClose={onDone}
      title={
        taken && taken.target.kind === 'competency'
          ? t('evidence.picker.title', { code: taken.code, name: taken.name })
          : t('evidence.piece.addTitle')
      }
      size={620}
      yOffset="8dvh"
      closeOnClickOutside={!taken}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      {taken ? (
        <KeepForm
          target={taken.target}
          chosen={chosen}
          piece={piece}
          onBack={() => setTaken(undefined)}
          onKept={onDone}
        />
      ) : (
        <TargetField piece={piece} onTake={setTaken} />
      )}
    </Modal>
  );
}
