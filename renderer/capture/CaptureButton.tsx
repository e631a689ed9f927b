import { Button } from '@mantine/core';
import { FlagPennant } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type Beginning, openCapture } from './capture-store.ts';

/** To the line that reads a day and a person, for a step that belongs to what is on the page. */
export function CaptureButton({ beginning }: { beginning: Beginning }) {
  const { t } = useTranslation();
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<FlagPennant size={16} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => openCapture(beginning)}
      >
        {t('capture.withDay')}
      </Button>
    </div>
  );
}
