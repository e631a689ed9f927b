import { Button, Popover, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAllowedLink } from '../../shared/richtext/extensions.ts';
import { surroundingsOf } from './extensions/surroundings.ts';
import { completeAddress } from './link-address.ts';
import place from './PagePlace.module.css';
import { caretBox, placeOnPage } from './place-on-page.ts';
import { useStore } from './store.ts';
import classes from './Toolbar.module.css';

/** Links the selected words; with none selected and none linked here, the address itself is written. */
function setLink(editor: Editor, href: string, typed: string): void {
  const chain = editor.chain().focus();
  const isNew = editor.state.selection.empty && !editor.isActive('link');
  if (!isNew) chain.extendMarkRange('link').setLink({ href }).run();
  else {
    const link = { type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] };
    chain.insertContent([link, { type: 'text', text: ' ' }]).run();
  }
}

export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [isRefused, setIsRefused] = useState(false);

  function apply(event: FormEvent): void {
    event.preventDefault();
    const href = completeAddress(address);
    const isGood = address.trim() !== '' && isAllowedLink(href);
    setIsRefused(!isGood);
    if (!isGood) return;
    onDone();
    setLink(editor, href, address.trim());
  }

  function remove(): void {
    onDone();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  }

  return (
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
  );
}

/** The same form at the caret, for who asked for a link with `/`. */
export function LinkAtCaret({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { panel } = surroundingsOf(editor);
  const isOpen = useStore(panel)?.kind === 'link';
  if (!isOpen) return null;
  function close(): void {
    panel.set(undefined);
    editor.view.focus();
  }
  return (
    <Popover opened trapFocus position="bottom-start" shadow="md" onDismiss={close}>
      <Popover.Target>
        <span className={place.place} style={placeOnPage(editor, caretBox(editor))} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editor.tools.link')}>
        <LinkForm editor={editor} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
