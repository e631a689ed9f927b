import { AlignmentType, type IPropertiesOptions } from 'docx';
import type { Cover } from '../../../../shared/portfolio/portfolio.contract.ts';

/** Twips: a twentieth of a point. */
export const MILLIMETRE = 56.7;

/** Fonts that Word has on every system, and that LibreOffice has others of the same widths for. */
const fonts = {
  literata: { reading: 'Georgia', label: 'Arial' },
  plain: { reading: 'Arial', label: 'Arial' },
} as const;

const paper = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
} as const;

const margin = Math.round(25 * MILLIMETRE);

export const page = (size: Cover['size']) => ({
  size: paper[size],
  margin: { top: margin, bottom: margin, left: margin, right: margin, header: 680, footer: 620 },
});

/** Between the margins, in twips. */
export const textWidth = (size: Cover['size']): number => paper[size].width - 2 * margin;
export const textHeight = (size: Cover['size']): number => paper[size].height - 2 * margin;

export const ink = '1D2026';
export const quietInk = '4D525A';
export const hairline = 'B9B3A7';

/** The names of the styles of our own, beside Word's. */
export const styles = {
  subtitle: 'Subtitle',
  quote: 'Quote',
  contents: 'TOCHeading',
  meta: 'PieceMeta',
  why: 'PieceWhy',
  prompt: 'Prompt',
  label: 'FactLabel',
  cell: 'TableText',
  card: 'Card',
  code: 'CodeText',
} as const;

const spacing = (before: number, after: number) => ({ before, after });

/** Every look that the document has, as styles of Word: whoever takes it on changes them in one place. */
export function stylesOf(theme: Cover['theme']): NonNullable<IPropertiesOptions['styles']> {
  const { reading, label } = fonts[theme];
  /** The level is said here too: LibreOffice takes a style for a heading by that and not by its name. */
  const heading = (outlineLevel: number, size: number, before: number, after: number) => ({
    run: { font: reading, size, bold: theme === 'plain', color: ink },
    paragraph: { spacing: spacing(before, after), keepNext: true, keepLines: true, outlineLevel },
  });
  const smallHeading = (outlineLevel: number, italics: boolean) => ({
    run: { font: label, size: 21, bold: true, italics, color: ink },
    paragraph: { spacing: spacing(220, 40), keepNext: true, keepLines: true, outlineLevel },
  });
  const own = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: reading, size: 22, color: ink, language: { value: 'en-GB' } },
        paragraph: { spacing: { before: 0, after: 120, line: 300, lineRule: 'auto' } },
      },
      title: { run: { font: reading, size: 60, color: ink }, paragraph: { spacing: spacing(4200, 240) } },
      heading1: heading(0, 40, 0, 160),
      heading2: heading(1, 30, 480, 40),
      heading3: smallHeading(2, false),
      heading4: smallHeading(3, false),
      heading5: smallHeading(4, true),
      caption: {
        run: { font: label, size: 18, color: quietInk, italics: false, bold: false },
        paragraph: { spacing: spacing(80, 200), keepLines: true },
      },
      listParagraph: { paragraph: { spacing: spacing(0, 60) } },
      hyperlink: { run: { color: '1F4E79', underline: {} } },
    },
    paragraphStyles: [
      {
        ...own,
        id: styles.subtitle,
        name: 'Subtitle',
        run: { font: reading, size: 26, italics: true, color: quietInk },
      },
      {
        ...own,
        id: styles.quote,
        name: 'Quote',
        run: { italics: true, color: quietInk },
        paragraph: { indent: { left: 480, right: 240 } },
      },
      { ...own, id: styles.contents, name: 'TOC Heading', ...heading(9, 40, 0, 160), next: 'Normal' },
      {
        ...own,
        id: 'TOC1',
        name: 'toc 1',
        run: { font: label, size: 21, bold: true },
        paragraph: { spacing: spacing(160, 40) },
      },
      {
        ...own,
        id: 'TOC2',
        name: 'toc 2',
        run: { font: label, size: 20 },
        paragraph: { spacing: spacing(0, 40), indent: { left: 240 } },
      },
      {
        ...own,
        id: styles.meta,
        name: 'Piece meta',
        run: { font: label, size: 18, color: quietInk },
        paragraph: { spacing: spacing(0, 160), keepNext: true },
      },
      {
        ...own,
        id: styles.why,
        name: 'Piece why',
        run: { font: label, size: 19, color: quietInk },
        paragraph: {
          spacing: spacing(0, 60),
          indent: { left: 240 },
          border: { left: { style: 'single', size: 6, space: 10, color: '8F8A7F' } },
        },
      },
      {
        ...own,
        id: styles.prompt,
        name: 'Prompt',
        run: { font: reading, size: 20, italics: true, color: quietInk },
        paragraph: { spacing: spacing(0, 60), keepNext: true },
      },
      { ...own, id: styles.label, name: 'Fact label', run: { font: label, size: 19, color: quietInk } },
      {
        ...own,
        id: styles.cell,
        name: 'Table text',
        run: { font: label, size: 19 },
        paragraph: { spacing: { before: 40, after: 40, line: 260, lineRule: 'auto' } },
      },
      {
        ...own,
        id: styles.card,
        name: 'Card',
        run: { font: label, size: 19 },
        paragraph: {
          spacing: spacing(120, 40),
          keepNext: true,
          border: {
            top: { style: 'single', size: 4, space: 6, color: hairline },
            bottom: { style: 'single', size: 4, space: 6, color: hairline },
          },
        },
      },
      { ...own, id: 'Header', name: 'header', run: { font: label, size: 17, color: quietInk } },
      { ...own, id: 'Footer', name: 'footer', run: { font: label, size: 17, color: quietInk } },
    ],
    characterStyles: [{ id: styles.code, name: 'Code text', run: { font: 'Courier New', size: 20 } }],
  };
}

export const startOfLine = AlignmentType.START;
