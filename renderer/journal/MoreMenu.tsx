import { Menu } from '@mantine/core';
import { DotsThree, Printer } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { ToolButton } from '../editor/ToolButton.tsx';
import { useKeyNames } from '../ui/useKeyNames.ts';
import classes from './EntryPage.module.css';
import type { Printing } from './usePrint.ts';

/** What else can be done with a page. */
export function MoreMenu({ printing }: { printing: Printing }) {
  const { t } = useTranslation();
  const nameKeys = useKeyNames();
  return (
    <div className={classes.tools}>
      <span role="status" className={classes.busy}>
        {printing.isBusy && t('journal.printing')}
      </span>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('journal.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Printer size={18} aria-hidden="true" />}
            rightSection={nameKeys('Mod-P')}
            onClick={() => void printing.print()}
          >
            {t('journal.print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
