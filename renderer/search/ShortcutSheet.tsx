import { Modal } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { blockTools, headingKinds, historyTools, pageKeys, wordTools, writingKeys } from '../editor/tools.ts';
import { THIS_SHOWS_KEYS } from '../evidence/public.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useKeyNames } from '../ui/useKeyNames.ts';
import type { PaletteCommand } from './palette-commands.ts';
import classes from './ShortcutSheet.module.css';

interface Shortcut {
  id: string;
  label: string;
  keys: string;
}

function Shortcuts({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  const nameKeys = useKeyNames();
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <dl className={classes.shortcuts}>
        {shortcuts.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <Kbd>{nameKeys(keys)}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export interface ShortcutSheetProps {
  opened: boolean;
  onClose: () => void;
  commands: readonly PaletteCommand[];
}

/** All that the keyboard can do, on one sheet. */
export function ShortcutSheet({ opened, onClose, commands }: ShortcutSheetProps) {
  const { t } = useTranslation();
  const writingNames = Object.keys(writingKeys) as (keyof typeof writingKeys)[];
  const pageNames = Object.keys(pageKeys) as (keyof typeof pageKeys)[];
  const page = [
    ...writingNames.map((id) => ({ id, label: t(`search.keys.${id}`), keys: writingKeys[id] })),
    ...pageNames.map((id) => ({ id, label: t(`editor.insert.${id}`), keys: pageKeys[id] })),
    { id: 'thisShows', label: t('search.keys.thisShows'), keys: THIS_SHOWS_KEYS },
    { id: 'print', label: t('search.keys.print'), keys: 'Mod-P' },
  ];
  const headings = headingKinds.map(({ name, keys }) => ({ id: name, label: t(`editor.headings.${name}`), keys }));
  const everywhere = commands.flatMap(({ id, label, keys, isOfPage }) =>
    keys && !isOfPage ? [{ id, label, keys }] : [],
  );
  const tools = [...wordTools, ...blockTools, ...historyTools].map(({ name, keys }) => ({
    id: name,
    label: t(`editor.tools.${name}`),
    keys,
  }));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search.keys.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.sheet}>
        <div>
          <Shortcuts title={t('search.keys.everywhere')} shortcuts={everywhere} />
          <Shortcuts title={t('search.keys.page')} shortcuts={page} />
        </div>
        <Shortcuts title={t('search.keys.writing')} shortcuts={[...tools, ...headings]} />
      </div>
    </Modal>
  );
}

/** Opens the sheet by Ctrl or Cmd and the key that writes `/`, which on many keyboards needs Shift. */
export function useShortcutSheetKey(onOpen: () => void): void {
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== '/' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
