export { FilterBar } from './FilterBar.tsx';
export type { PaletteCommand } from './palette-commands.ts';
export { SearchDialog } from './SearchDialog.tsx';
export { SearchPage } from './SearchPage.tsx';
export { ShortcutSheet, useShortcutSheetKey } from './ShortcutSheet.tsx';
export { paramsToSought, soughtToParams } from './search-address.ts';
