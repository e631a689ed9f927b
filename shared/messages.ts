import { appMessages } from './app/app.messages.ts';
import { menuMessages } from './app/menu.messages.ts';
import { artefactsMessages } from './artefacts/artefacts.messages.ts';
import { attachmentsMessages } from './attachments/attachments.messages.ts';
import { backupMessages } from './backup/backup.messages.ts';
import { captureMessages } from './capture/capture.messages.ts';
import { chartsMessages } from './charts/charts.messages.ts';
import { continuumMessages } from './continuum/continuum.messages.ts';
import { editorMessages } from './editor/editor.messages.ts';
import { errorMessages, unsavedMessages } from './errors.messages.ts';
import { evidenceMessages } from './evidence/evidence.messages.ts';
import { feedbackMessages } from './feedback/feedback.messages.ts';
import { frameworksMessages } from './frameworks/frameworks.messages.ts';
import { goalsMessages } from './goals/goals.messages.ts';
import { growthMessages } from './growth/growth.messages.ts';
import { handoverMessages } from './handover/handover.messages.ts';
import { journalMessages } from './journal/journal.messages.ts';
import { masteryMessages } from './mastery/mastery.messages.ts';
import { nextStepsMessages } from './next-steps/next-steps.messages.ts';
import { peopleMessages } from './people/people.messages.ts';
import { plansMessages } from './plans/plans.messages.ts';
import { portfolioMessages } from './portfolio/portfolio.messages.ts';
import { privacyMessages } from './privacy/privacy.messages.ts';
import { programsMessages } from './programs/programs.messages.ts';
import { remindersMessages } from './reminders/reminders.messages.ts';
import { rhythmMessages } from './rhythm/rhythm.messages.ts';
import { sampleMessages } from './sample/sample.messages.ts';
import { searchMessages } from './search/search.messages.ts';
import { settingsMessages } from './settings/settings.messages.ts';
import { stepsMessages } from './steps/steps.messages.ts';
import { takeoutMessages } from './takeout/takeout.messages.ts';
import { templatesMessages } from './templates/templates.messages.ts';
import { todayMessages } from './today/today.messages.ts';
import { trustMessages } from './trust/trust.messages.ts';
import { vaultMessages } from './vault/vault.messages.ts';
import { weekMessages } from './week/week.messages.ts';

/** The English catalogue: every word that the app says, domain by domain. i18next resolves plurals and places. */
export const messages = {
  app: appMessages,
  menu: menuMessages,
  error: errorMessages,
  unsaved: unsavedMessages,
  editor: editorMessages,
  capture: captureMessages,
  vault: vaultMessages,
  backup: backupMessages,
  trust: trustMessages,
  today: todayMessages,
  journal: journalMessages,
  templates: templatesMessages,
  search: searchMessages,
  people: peopleMessages,
  attachments: attachmentsMessages,
  steps: stepsMessages,
  reminders: remindersMessages,
  week: weekMessages,
  plans: plansMessages,
  portfolio: portfolioMessages,
  nextSteps: nextStepsMessages,
  goals: goalsMessages,
  evidence: evidenceMessages,
  mastery: masteryMessages,
  rhythm: rhythmMessages,
  programs: programsMessages,
  artefacts: artefactsMessages,
  frameworks: frameworksMessages,
  growth: growthMessages,
  continuum: continuumMessages,
  feedback: feedbackMessages,
  handover: handoverMessages,
  sample: sampleMessages,
  privacy: privacyMessages,
  takeout: takeoutMessages,
  settings: settingsMessages,
  charts: chartsMessages,
} as const;
