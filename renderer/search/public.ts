export { FilterBar } from './FilterBar.tsx';
export { HitWords } from './HitWords.tsx';
export type { PaletteCommand } from './palette-commands.ts';
export { paramsToSought, soughtToParams } from './search-address.ts';
export { useSearch } from './useSearch.ts';
