import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { AboutFields } from './AboutFields.tsx';
import { useDescribeEvidence } from './evidence-queries.ts';
import { Form } from './KeepForm.tsx';
import classes from './picker.module.css';
import { SourceLine } from './SourceLine.tsx';
import { usePieceTitle } from './source-words.ts';
import { useKeeping } from './useKeeping.ts';

/** What is said about one piece. */
export function DescribeDialog({ piece, onDone }: { piece: Evidence; onDone: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const title = usePieceTitle()(piece);
  const describe = useDescribeEvidence();
  const [about, setAbout] = useState(piece.about);
  const keeping = useKeeping(
    about === piece.about ? 'untouched' : 'touched',
    () => describe.mutateAsync({ id: piece.id, about }),
    onDone,
  );
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('evidence.about.title')}
      size={620}
      yOffset="6dvh"
      closeOnClickOutside={about === piece.about}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      <Form keeping={keeping} canKeep keepLabel={t('evidence.about.save')}>
        <p className={classes.chosen}>
          <SourceLine kind={piece.source.kind} title={title} />
        </p>
        <AboutFields about={about} takesFocus onChange={setAbout} />
      </Form>
    </Modal>
  );
}
