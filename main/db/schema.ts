import type { Kysely } from 'kysely';
import type {
  ArtefactFileTable,
  ArtefactLinkTable,
  ArtefactPermissionTable,
  ArtefactSharingTable,
  ArtefactTable,
} from '../artefacts/artefacts.table.ts';
import type { AttachedFileTable } from '../attachments/attachments.table.ts';
import type { ContinuumMarkTable, ContinuumPairTable } from '../continuum/continuum.table.ts';
import type { EvidenceLinkTable, EvidenceTable } from '../evidence/evidence.table.ts';
import type {
  FeedbackAnswerTable,
  FeedbackAskedTable,
  FeedbackEditionTable,
  FeedbackInviteTable,
  FeedbackRoundTable,
  FeedbackThemeTable,
} from '../feedback/feedback.table.ts';
import type { FrameworkTable, FrameworkVersionTable } from '../frameworks/frameworks.table.ts';
import type { GoalObstacleTable, GoalReviewTable, GoalTable } from '../goals/goals.table.ts';
import type { EntryDayTable, EntryFacetTable, EntryTable, RevisionTable } from '../journal/journal.table.ts';
import type { AnswerTable, AssessmentTable } from '../mastery/mastery.table.ts';
import type { ContactTable, PersonNameTable, PersonTable } from '../people/people.table.ts';
import type { PlanDateTable, PlanTable } from '../plans/plans.table.ts';
import type {
  PortfolioDecisionTable,
  PortfolioExportTable,
  PortfolioPartTable,
  PortfolioPictureTable,
  PortfolioPieceTable,
  PortfolioTable,
} from '../portfolio/portfolio.table.ts';
import type {
  EntryPhaseTable,
  ProgramPhaseTable,
  ProgramRequirementTable,
  ProgramTable,
  ProgramTaskTable,
} from '../programs/programs.table.ts';
import type { ReminderSettingsTable, ReminderTable } from '../reminders/reminders.table.ts';
import type { RhythmTable } from '../rhythm/rhythm.table.ts';
import type { PersonTextTable, PlannedTextTable, SearchTextTable } from '../search/search.table.ts';
import type { EndingTable, StepMoveTable, StepTable } from '../steps/steps.table.ts';
import type { TemplateChoiceTable, TemplateTable, TemplateVersionTable } from '../templates/templates.table.ts';
import type { VaultTable } from '../vault/vault.table.ts';
import type { WeekReviewTable } from '../week/week.table.ts';

/** Every table of the journal file; each is written by the domain that owns it and by no other. */
export interface Schema {
  vault: VaultTable;
  entry: EntryTable;
  entry_facet: EntryFacetTable;
  entry_day: EntryDayTable;
  revision: RevisionTable;
  search_text: SearchTextTable;
  person_text: PersonTextTable;
  planned_text: PlannedTextTable;
  person: PersonTable;
  person_name: PersonNameTable;
  contact: ContactTable;
  template: TemplateTable;
  template_version: TemplateVersionTable;
  template_choice: TemplateChoiceTable;
  step: StepTable;
  step_move: StepMoveTable;
  ending: EndingTable;
  framework: FrameworkTable;
  framework_version: FrameworkVersionTable;
  assessment: AssessmentTable;
  answer: AnswerTable;
  evidence: EvidenceTable;
  evidence_link: EvidenceLinkTable;
  continuum_pair: ContinuumPairTable;
  continuum_mark: ContinuumMarkTable;
  feedback_round: FeedbackRoundTable;
  feedback_asked: FeedbackAskedTable;
  feedback_invite: FeedbackInviteTable;
  feedback_answer: FeedbackAnswerTable;
  feedback_edition: FeedbackEditionTable;
  feedback_theme: FeedbackThemeTable;
  goal: GoalTable;
  goal_review: GoalReviewTable;
  goal_obstacle: GoalObstacleTable;
  plan: PlanTable;
  plan_date: PlanDateTable;
  reminder_settings: ReminderSettingsTable;
  reminder: ReminderTable;
  week_review: WeekReviewTable;
  rhythm: RhythmTable;
  attached_file: AttachedFileTable;
  program: ProgramTable;
  program_phase: ProgramPhaseTable;
  program_task: ProgramTaskTable;
  program_requirement: ProgramRequirementTable;
  entry_phase: EntryPhaseTable;
  artefact: ArtefactTable;
  artefact_file: ArtefactFileTable;
  artefact_link: ArtefactLinkTable;
  artefact_permission: ArtefactPermissionTable;
  artefact_sharing: ArtefactSharingTable;
  portfolio: PortfolioTable;
  portfolio_part: PortfolioPartTable;
  portfolio_piece: PortfolioPieceTable;
  portfolio_decision: PortfolioDecisionTable;
  portfolio_picture: PortfolioPictureTable;
  portfolio_export: PortfolioExportTable;
}

/** A connection or a transaction: queries take it first and do not care which. */
export type Db = Kysely<Schema>;
