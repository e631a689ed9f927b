import { Popover } from '@mantine/core';
import { LinkSimple } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkForm } from './LinkForm.tsx';
import { ToolButton } from './ToolButton.tsx';

/** Sets, changes or removes the link on the selected words. Links are kept and shown; they open nothing. */
export function LinkTool({ editor, isOn, tabIndex }: { editor: Editor; isOn: boolean; tabIndex: number }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      trapFocus
      position="bottom-start"
      shadow="md"
      onDismiss={() => editor.view.focus()}
    >
      <Popover.Target>
        <ToolButton
          label={t('editor.tools.link')}
          icon={LinkSimple}
          aria-pressed={isOn}
          tabIndex={tabIndex}
          onClick={() => setIsOpen(!isOpen)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editor.tools.link')}>
        <LinkForm editor={editor} onDone={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
