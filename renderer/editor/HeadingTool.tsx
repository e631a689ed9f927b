import { Menu } from '@mantine/core';
import { TextH } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { useKeyNames } from '../ui/useKeyNames.ts';
import { ToolButton } from './ToolButton.tsx';
import { headingKinds } from './tools.ts';

/** Text, heading, or small heading. */
export function HeadingTool({ editor, isOn, tabIndex }: { editor: Editor; isOn: boolean; tabIndex: number }) {
  const { t } = useTranslation();
  const nameKeys = useKeyNames();
  function choose(level: 2 | 3 | undefined): void {
    const chain = editor.chain().focus();
    (level === undefined ? chain.setParagraph() : chain.setHeading({ level })).run();
  }
  return (
    <Menu
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      returnFocus={false}
      onClose={() => editor.view.focus()}
    >
      <Menu.Target>
        <ToolButton label={t('editor.tools.heading')} icon={TextH} data-pressed={isOn} tabIndex={tabIndex} />
      </Menu.Target>
      <Menu.Dropdown>
        {headingKinds.map(({ name, level, keys }) => (
          <Menu.Item key={name} rightSection={nameKeys(keys)} onClick={() => choose(level)}>
            {t(`editor.headings.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
