export interface PortfolioTable {
  id: string;
  program_id: string | null;
  /** JSON array of phase ids. */
  phase_ids: string;
  title: string;
  subtitle: string;
  author: string;
  program: string;
  cohort: string;
  covers_from: string | null;
  covers_to: string | null;
  logo_id: string | null;
  theme: string;
  size: string;
  revision: number;
  created_at: number;
  changed_at: number;
}

export interface PortfolioPartTable {
  id: string;
  portfolio_id: string;
  position: number;
  title: string;
  intro: string;
  phase_id: string | null;
}

export interface PortfolioPieceTable {
  id: string;
  part_id: string;
  position: number;
  kind: string;
  /** `pieceSource` as JSON: what it refers to may be gone, which is said and not hidden. */
  source: string;
  title: string;
  why: string;
  requirement_id: string | null;
}

/** What the coach decided about something that the name guard found, once for all its places. */
export interface PortfolioDecisionTable {
  portfolio_id: string;
  key: string;
  decision: string;
  replacement: string;
}

/** What was done to a picture for this portfolio; the stored one stays as it is. */
export interface PortfolioPictureTable {
  portfolio_id: string;
  attachment_id: string;
  /** A box as JSON, or null. */
  crop: string | null;
  /** JSON array of boxes. */
  blurs: string;
  is_checked: number;
}

/** That it was handed out. */
export interface PortfolioExportTable {
  id: string;
  portfolio_id: string;
  format: string;
  exported_at: number;
  file_name: string;
  sha256: string;
  replaced: number;
  left_out: number;
}
