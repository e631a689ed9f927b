import { Extension } from '@tiptap/core';
import { leaveTable } from '../tables/table-commands.ts';

/** No table is a trap: with nothing above or below it, an arrow key makes a line there. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 1100, // before the keys of the sections

  addKeyboardShortcuts() {
    return {
      ArrowUp: ({ editor }) => leaveTable(editor, 'up'),
      ArrowDown: ({ editor }) => leaveTable(editor, 'down'),
    };
  },
});
