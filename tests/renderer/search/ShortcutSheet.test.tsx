import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ShortcutSheet, useShortcutSheetKey } from '../../../renderer/search/ShortcutSheet.tsx';
import { openJournalWindow } from '../../support/journal-window.tsx';

const commands = [
  { id: 'lock', label: 'Lock now', keys: 'Mod-L', run() {} },
  { id: 'note', label: 'Write a note', run() {} },
];

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  useShortcutSheetKey(() => setIsOpen(true));
  return <ShortcutSheet opened={isOpen} onClose={() => setIsOpen(false)} commands={commands} />;
}

test.each([{ ctrlKey: true }, { metaKey: true }, { ctrlKey: true, shiftKey: true }])(
  'the key that writes a slash opens the sheet of keys, with %o',
  async (modifiers) => {
    const journal = await openJournalWindow();
    journal.show(<Page />);
    fireEvent.keyDown(document.body, { key: '/' });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: '/', ...modifiers });
    const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    const keysOf = (label: string) => sheet.getByText(label).nextSibling?.textContent;
    expect(keysOf('Lock now')).toBe('Ctrl L');
    expect(keysOf('Bold')).toBe('Ctrl B');
    expect(keysOf('Numbered list')).toBe('Ctrl Shift 7');
    expect(sheet.queryByText('Write a note')).toBeNull();
  },
);
