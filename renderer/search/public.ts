export { FilterBar } from './FilterBar.tsx';
export type { PaletteCommand } from './palette-commands.ts';
export { paramsToSought, soughtToParams } from './search-address.ts';
