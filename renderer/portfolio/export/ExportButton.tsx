import { Button } from '@mantine/core';
import { Export } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Portfolio } from '../../../shared/portfolio/portfolio.contract.ts';
import { ExportDialog } from './ExportDialog.tsx';

export interface ExportButtonProps {
  portfolio: Portfolio;
  /** The one thing to do on its page: filled. */
  isMain?: boolean;
  isDisabled?: boolean;
  /** The print of what is on its page; none: the dialog's own look is the first. */
  seen?: string;
}

/** "Make a file", with its dialog. */
export function ExportButton({ portfolio, isMain = false, isDisabled = false, seen }: ExportButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant={isMain ? 'filled' : 'default'}
        disabled={isDisabled}
        size="compact-md"
        leftSection={<Export size={16} aria-hidden="true" />}
        onClick={() => setIsOpen(true)}
      >
        {t('portfolio.export.button')}
      </Button>
      {isOpen && <ExportDialog portfolio={portfolio} seen={seen} onClose={() => setIsOpen(false)} />}
    </>
  );
}
