import type { Audience } from '../artefacts/artefacts.contract.ts';
import type { AttachmentId } from '../attachments/attachments.contract.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { PieceId, PieceKind, PieceTrouble } from './portfolio.contract.ts';

/**
 * A portfolio as it is handed out, whatever the format: composed once of the journal (`main/portfolio/compose`), looked through
 * by the name guard, redacted, and only then drawn as a PDF, a Word file, a web page or Markdown. Whatever is read by others is
 * a word in here: what is not in this tree does not leave.
 */
export interface PortfolioDocument {
  cover: DocumentCover;
  parts: DocumentPart[];
}

export interface DocumentCover {
  title: string;
  subtitle: string;
  author: string;
  program: string;
  cohort: string;
  coversFrom: LocalDate | null;
  coversTo: LocalDate | null;
  logo: Picture | null;
}

export interface DocumentPart {
  id: string;
  title: string;
  intro: Block[];
  pieces: DocumentPiece[];
}

export interface DocumentPiece {
  id: PieceId;
  kind: PieceKind;
  title: string;
  /** What and when it is: "Phase reflection, 26 March 2026". */
  meta: string;
  /** "Why this shows it"; may be empty. */
  why: string;
  /** What it is shown for: "Waymark B1, Listening and talk balance: Steady". */
  shows: string[];
  blocks: Block[];
  /** Why nothing of it can be shown; it has no blocks then, and is named before export. */
  trouble: PieceTrouble | null;
}

/** Words of one look. A mention of a person is a run of its own, so that it is found whatever it says. */
export interface Run {
  text: string;
  look: { isStrong: boolean; isEmphasised: boolean; isMarked: boolean; isStruck: boolean; isCode: boolean };
  /** `https:` or `mailto:`; null: no link. */
  address: string | null;
  personId: string | null;
}

export type Block =
  /** Level 1 stands below the title of a piece. */
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { kind: 'prompt'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: ListItem[] }
  | { kind: 'quote'; blocks: Block[] }
  /** What something is, and what is said about it, line by line. */
  | { kind: 'facts'; rows: { label: string; runs: Run[] }[] }
  | { kind: 'table'; caption: string; head: Run[][]; rows: Run[][][] }
  | { kind: 'figure'; caption: string; alt: string; figure: Figure }
  | { kind: 'rule' };

export interface ListItem {
  blocks: Block[];
  /** For a list of things to tick; null otherwise. */
  isDone: boolean | null;
}

export type Figure = Picture | Media | Chart;

/** A picture of the encrypted store. */
export interface Picture {
  kind: 'picture';
  attachmentId: AttachmentId;
  fileName: string;
}

/** A film, a sound or another file: it goes along in the ZIP and the folder; on paper it is a card, a film with a still if there is one. */
export interface Media {
  kind: 'media';
  attachmentId: AttachmentId;
  fileName: string;
  mediaType: string;
  bytes: number;
  still: AttachmentId | null;
}

export type Chart = StripChart | PathChart;

/** Where somebody stands on each of a few scales: stages of self-assessment, ratings of Two Views. */
export interface StripChart {
  kind: 'strips';
  /** What the places of the scale are called, from the lowest; numbers are words here. */
  scale: string[];
  /** What the marks stand for, in the order in which they are drawn: "September 2025", "Others". */
  series: string[];
  /** `at`: from 0 to `scale.length - 1`, halves and figures between too; null: no mark. One mark for each of the series. */
  rows: { label: string; marks: ({ at: number; words: string; isSolid: boolean } | null)[] }[];
}

/** A figure over days: a goal over its reviews, a share of talk over recordings. */
export interface PathChart {
  kind: 'path';
  least: number;
  most: number;
  /** What stands beside the lines across. */
  lines: { at: number; words: string }[];
  points: { on: LocalDate; at: number; words: string }[];
}

/** Who is shown in what goes out, and what they said: the statement of permissions is made of these. */
export interface ShownPerson {
  /** A code, or "20 families of one class". */
  who: string;
  kind: 'adult' | 'pupils';
  count: number;
  shows: string[];
  state: 'not-asked' | 'asked' | 'given' | 'refused';
  audiences: Audience[];
  on: LocalDate | null;
  until: LocalDate | null;
}
