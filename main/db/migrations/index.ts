import type { Kysely } from 'kysely';
import * as createVault from './0010-create-vault.ts';
import * as createEntry from './0020-create-entry.ts';
import * as createSearch from './0030-create-search.ts';
import * as countCommits from './0040-count-commits.ts';
import * as extendEntry from './0050-extend-entry.ts';
import * as createRevision from './0060-create-revision.ts';
import * as improveSearch from './0070-improve-search.ts';
import * as createPerson from './0080-create-person.ts';
import * as createTemplate from './0090-create-template.ts';
import * as createStep from './0100-create-step.ts';
import * as createRhythm from './0110-create-rhythm.ts';
import * as createAttachedFile from './0120-create-attached-file.ts';
import * as createProgram from './0130-create-program.ts';
import * as rememberForgetting from './0140-remember-forgetting.ts';
import * as indexEndingsAndPeople from './0150-index-endings-and-people.ts';
import * as createFramework from './0160-create-framework.ts';
import * as createAssessment from './0170-create-assessment.ts';
import * as createEvidence from './0180-create-evidence.ts';
import * as createContinuum from './0190-create-continuum.ts';
import * as createFeedback from './0200-create-feedback.ts';
import * as stepFromFeedback from './0210-step-from-feedback.ts';
import * as createGoal from './0220-create-goal.ts';
import * as createPlan from './0230-create-plan.ts';
import * as widenStepAndEvidence from './0240-widen-step-and-evidence.ts';
import * as createReminderAndWeek from './0250-create-reminder-and-week.ts';
import * as indexPlanning from './0260-index-planning.ts';
import * as extendProgram from './0270-extend-program.ts';
import * as createArtefact from './0280-create-artefact.ts';
import * as widenEvidence from './0290-widen-evidence.ts';
import * as createPortfolio from './0300-create-portfolio.ts';
import * as indexArtefacts from './0310-index-artefacts.ts';

export interface Migration {
  /** The number in the file's name; the journal file remembers the last one as its `user_version`. */
  version: number;
  up(db: Kysely<unknown>): Promise<void>;
}

/** Imported one by one: a bundler does not ship files that are only found by scanning a folder. */
export const migrations: readonly Migration[] = [
  { version: 10, up: createVault.up },
  { version: 20, up: createEntry.up },
  { version: 30, up: createSearch.up },
  { version: 40, up: countCommits.up },
  { version: 50, up: extendEntry.up },
  { version: 60, up: createRevision.up },
  { version: 70, up: improveSearch.up },
  { version: 80, up: createPerson.up },
  { version: 90, up: createTemplate.up },
  { version: 100, up: createStep.up },
  { version: 110, up: createRhythm.up },
  { version: 120, up: createAttachedFile.up },
  { version: 130, up: createProgram.up },
  { version: 140, up: rememberForgetting.up },
  { version: 150, up: indexEndingsAndPeople.up },
  { version: 160, up: createFramework.up },
  { version: 170, up: createAssessment.up },
  { version: 180, up: createEvidence.up },
  { version: 190, up: createContinuum.up },
  { version: 200, up: createFeedback.up },
  { version: 210, up: stepFromFeedback.up },
  { version: 220, up: createGoal.up },
  { version: 230, up: createPlan.up },
  { version: 240, up: widenStepAndEvidence.up },
  { version: 250, up: createReminderAndWeek.up },
  { version: 260, up: indexPlanning.up },
  { version: 270, up: extendProgram.up },
  { version: 280, up: createArtefact.up },
  { version: 290, up: widenEvidence.up },
  { version: 300, up: createPortfolio.up },
  { version: 310, up: indexArtefacts.up },
];
