import { Button } from '@mantine/core';
import { Printer } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import classes from './EntryPage.module.css';
import type { Printing } from './usePrint.ts';

export function PrintTool({ printing }: { printing: Printing }) {
  const { t } = useTranslation();
  return (
    <div className={classes.tools}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Printer size={16} aria-hidden="true" />}
        aria-disabled={printing.isBusy}
        onClick={() => void printing.print()}
      >
        {t(printing.isBusy ? 'journal.printing' : 'journal.print')}
      </Button>
    </div>
  );
}
