import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { LinkSimple } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAllowedLink } from '../../shared/richtext/extensions.ts';
import classes from './Toolbar.module.css';

/** "example.org" and "me@example.org" are what people type; the rest of the address is added. */
function completeLink(typed: string): string {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  return /^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}

/** Sets, changes or removes the link on the selected words. Links are kept and shown; they open nothing. */
export function LinkTool({ editor, tabIndex }: { editor: Editor; tabIndex: number }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [isRefused, setIsRefused] = useState(false);

  function open(): void {
    setAddress(String(editor.getAttributes('link')['href'] ?? ''));
    setIsRefused(false);
    setIsOpen(true);
  }

  function apply(event: FormEvent): void {
    event.preventDefault();
    const href = completeLink(address);
    setIsRefused(!isAllowedLink(href));
    if (!isAllowedLink(href)) return;
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    setIsOpen(false);
  }

  function remove(): void {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    setIsOpen(false);
  }

  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <ActionIcon
          data-tool
          tabIndex={tabIndex}
          aria-label={t('editor.tools.link')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
        >
          <LinkSimple size={18} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={apply} className={classes.link}>
          <TextInput
            data-autofocus
            label={t('editor.link.address')}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={isRefused && t('editor.link.refused')}
          />
          <div className={classes.linkActions}>
            {editor.isActive('link') && (
              <Button variant="subtle" size="compact-sm" onClick={remove}>
                {t('editor.link.remove')}
              </Button>
            )}
            <Button type="submit" size="compact-sm" variant="default">
              {t('editor.link.apply')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
