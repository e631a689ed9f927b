import type { Named } from '../../shared/search/palette.rules.ts';

/** Something that the coach can do from anywhere; `renderer/app/shell` lists them and lends what they run. */
export interface PaletteCommand extends Named {
  /** Its own, for as long as the journal is open: by it the palette remembers what was used a moment ago. */
  id: string;
  label: string;
  /** As TipTap writes it: `Mod-K`. */
  keys?: string | undefined;
  /** Named on the sheet of keys, and senseless in the palette, such as to open it. */
  isOnSheetOnly?: boolean;
  /** Offered while a page is open; the sheet names its keys beside those of pages, whether one is open or not. */
  isOfPage?: boolean;
  run: () => void;
}
