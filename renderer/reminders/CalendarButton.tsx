import { Button } from '@mantine/core';
import { CalendarPlus } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarChoice, CalendarDialog } from './CalendarDialog.tsx';

/** The way to a calendar file; `choice` says which days are ticked at first. */
export function CalendarButton({ choice }: { choice?: CalendarChoice }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<CalendarPlus size={16} aria-hidden="true" />}
        onClick={() => setIsOpen(true)}
      >
        {t('reminders.calendar.open')}
      </Button>
      <CalendarDialog opened={isOpen} onClose={() => setIsOpen(false)} {...(choice ? { choice } : {})} />
    </>
  );
}
