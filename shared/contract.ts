import { appContract } from './app/app.contract.ts';
import { artefactsContract } from './artefacts/artefacts.contract.ts';
import { attachmentsContract } from './attachments/attachments.contract.ts';
import { backupContract } from './backup/backup.contract.ts';
import { continuumContract } from './continuum/continuum.contract.ts';
import { evidenceContract } from './evidence/evidence.contract.ts';
import { feedbackContract } from './feedback/feedback.contract.ts';
import { frameworksContract } from './frameworks/frameworks.contract.ts';
import { goalsContract } from './goals/goals.contract.ts';
import { handoverContract } from './handover/handover.contract.ts';
import type { DomainClient } from './ipc/operation.ts';
import { journalContract } from './journal/journal.contract.ts';
import { masteryContract } from './mastery/mastery.contract.ts';
import { peopleContract } from './people/people.contract.ts';
import { plansContract } from './plans/plans.contract.ts';
import { portfolioContract } from './portfolio/portfolio.contract.ts';
import { programsContract } from './programs/programs.contract.ts';
import { remindersContract } from './reminders/reminders.contract.ts';
import { rhythmContract } from './rhythm/rhythm.contract.ts';
import { sampleContract } from './sample/sample.contract.ts';
import { searchContract } from './search/search.contract.ts';
import { settingsContract } from './settings/settings.contract.ts';
import { stepsContract } from './steps/steps.contract.ts';
import { takeoutContract } from './takeout/takeout.contract.ts';
import { templatesContract } from './templates/templates.contract.ts';
import { trustContract } from './trust/trust.contract.ts';
import { vaultContract } from './vault/vault.contract.ts';
import { weekContract } from './week/week.contract.ts';

/** The whole conversation between the window and the main process. */
export const contract = {
  app: appContract,
  vault: vaultContract,
  backup: backupContract,
  trust: trustContract,
  journal: journalContract,
  templates: templatesContract,
  search: searchContract,
  people: peopleContract,
  attachments: attachmentsContract,
  steps: stepsContract,
  reminders: remindersContract,
  week: weekContract,
  plans: plansContract,
  goals: goalsContract,
  evidence: evidenceContract,
  mastery: masteryContract,
  rhythm: rhythmContract,
  programs: programsContract,
  artefacts: artefactsContract,
  portfolio: portfolioContract,
  frameworks: frameworksContract,
  continuum: continuumContract,
  feedback: feedbackContract,
  handover: handoverContract,
  sample: sampleContract,
  takeout: takeoutContract,
  settings: settingsContract,
} as const;

export type Contract = typeof contract;
export type Client = { [Domain in keyof Contract]: DomainClient<Contract[Domain]> };

/** `domain:operation` for each operation: the only channels that the preload lets through. */
export const channelNames: readonly string[] = Object.entries(contract).flatMap(([domain, operations]) =>
  Object.keys(operations).map((name) => `${domain}:${name}`),
);
