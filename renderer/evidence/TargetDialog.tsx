import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { KeepForm } from './KeepForm.tsx';
import { sourceToWanted, usePieceTitle } from './source-words.ts';
import { TargetField } from './TargetField.tsx';
import type { NamedTarget } from './useTargetChoices.tsx';

/** Shows a piece that is there already for one more thing. */
export function TargetDialog({ piece, onDone }: { piece: Evidence; onDone: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const title = usePieceTitle()(piece);
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
          chosen={{ source: sourceToWanted(piece), title, happenedOn: piece.happenedOn }}
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
