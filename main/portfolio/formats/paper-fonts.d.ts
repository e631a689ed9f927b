/** The faces of what is handed out (`tools/paper-fonts/bundle.mjs`), one file for each subset of each of them. */
declare module 'virtual:paper-fonts' {
  export interface FontFile {
    family: string;
    weight: number;
    style: 'normal' | 'italic';
    subset: string;
    /** As `unicode-range` says it. */
    range: string;
    /** In base64. */
    woff2: string;
  }
  export const fonts: readonly FontFile[];
  /** Source Sans 3 as WOFF, in base64. */
  export const numberFont: string;
}
