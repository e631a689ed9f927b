import type { Disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { ReportPart, Round } from '../../shared/feedback/feedback.contract.ts';
import type { ReportSource } from '../../shared/feedback/report.rules.ts';

/** What one report is made of. What others answered comes from `disclosed` alone, whatever else main could read. */
export interface Report extends ReportSource {
  round: Round;
  disclosed: Disclosed;
  /** When the figures were opened. */
  openedOn: string;
  /** Whether what was asked is Two Views, whole or in part, as it was shipped. */
  isTwoViews: boolean;
  parts: ReadonlySet<ReportPart>;
  /** Comments and voices that go along. */
  commentIds: ReadonlySet<string>;
}
