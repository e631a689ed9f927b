import type { z } from 'zod';
import { type Contract, contract } from '../../shared/contract.ts';
import { AppError, type AppErrorCode, appErrorCodes, type Failure, type Result } from '../../shared/errors.ts';
import type { DomainHandlers, Operation } from '../../shared/ipc/operation.ts';
import { artefactsHandlers } from '../artefacts/artefacts.handlers.ts';
import { attachmentsHandlers } from '../attachments/attachments.handlers.ts';
import { backupHandlers } from '../backup/backup.handlers.ts';
import type { Context } from '../context.ts';
import { continuumHandlers } from '../continuum/continuum.handlers.ts';
import { sqliteErrorToAppError } from '../db/sqlite-errors.ts';
import { evidenceHandlers } from '../evidence/evidence.handlers.ts';
import { feedbackHandlers } from '../feedback/feedback.parts.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { frameworksHandlers } from '../frameworks/frameworks.handlers.ts';
import { goalsHandlers } from '../goals/goals.handlers.ts';
import { handoverHandlers } from '../handover/handover.handlers.ts';
import { journalHandlers } from '../journal/journal.handlers.ts';
import { masteryHandlers } from '../mastery/mastery.handlers.ts';
import { peopleHandlers } from '../people/people.handlers.ts';
import { plansHandlers } from '../plans/plans.handlers.ts';
import { portfolioHandlers } from '../portfolio/portfolio.parts.ts';
import { programsHandlers } from '../programs/programs.handlers.ts';
import { remindersHandlers } from '../reminders/reminders.handlers.ts';
import { rhythmHandlers } from '../rhythm/rhythm.handlers.ts';
import { sampleHandlers } from '../sample/sample.handlers.ts';
import { searchHandlers } from '../search/search.handlers.ts';
import { settingsHandlers } from '../settings/settings.handlers.ts';
import { stepsHandlers } from '../steps/steps.handlers.ts';
import { takeoutHandlers } from '../takeout/takeout.handlers.ts';
import { templatesHandlers } from '../templates/templates.handlers.ts';
import { trustHandlers } from '../trust/trust.handlers.ts';
import { vaultHandlers } from '../vault/vault.handlers.ts';
import { weekHandlers } from '../week/week.handlers.ts';
import { appHandlers } from './app.handlers.ts';
import { isAnsweredWhileAway } from './handed-over.ts';
import { isTooLarge } from './size.ts';

type AllHandlers = { [Domain in keyof Contract]: DomainHandlers<Contract[Domain], Context> };

const handlers: AllHandlers = {
  app: appHandlers,
  vault: vaultHandlers,
  backup: backupHandlers,
  trust: trustHandlers,
  journal: journalHandlers,
  templates: templatesHandlers,
  search: searchHandlers,
  people: peopleHandlers,
  attachments: attachmentsHandlers,
  steps: stepsHandlers,
  reminders: remindersHandlers,
  week: weekHandlers,
  plans: plansHandlers,
  goals: goalsHandlers,
  evidence: evidenceHandlers,
  mastery: masteryHandlers,
  rhythm: rhythmHandlers,
  programs: programsHandlers,
  artefacts: artefactsHandlers,
  portfolio: portfolioHandlers,
  frameworks: frameworksHandlers,
  continuum: continuumHandlers,
  feedback: feedbackHandlers,
  handover: handoverHandlers,
  sample: sampleHandlers,
  takeout: takeoutHandlers,
  settings: settingsHandlers,
};

/** An operation that takes longer than this is noted by name: the window waits while the database works. */
const SLOW_MILLISECONDS = 40;

type Handle = (context: Context, input: unknown) => unknown;

function findOperation(channel: string): { operation: Operation; handle: Handle } {
  const [domain = '', name = ''] = channel.split(':');
  const operations = Object.hasOwn(contract, domain) ? contract[domain as keyof Contract] : {};
  if (!Object.hasOwn(operations, name)) throw new AppError('invalid-input');
  return {
    operation: (operations as Record<string, Operation>)[name] as Operation,
    handle: (handlers[domain as keyof Contract] as unknown as Record<string, Handle>)[name] as Handle,
  };
}

/** A page that is refused says why (`richTextDocument`); whatever else does not fit the contract is no coach's doing. */
function refusalOf({ issues }: z.ZodError): AppErrorCode {
  const [issue] = issues;
  const reason = issues.length === 1 && issue?.code === 'custom' ? issue.params?.['refusal'] : undefined;
  return appErrorCodes.find((code) => code === reason) ?? 'invalid-input';
}

function parseInput(schema: z.ZodType, input: unknown): unknown {
  if (isTooLarge(input)) throw new AppError('entry-too-large');
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new AppError(refusalOf(parsed.error));
  return parsed.data;
}

const toAppError = (thrown: unknown) => fileErrorToAppError(sqliteErrorToAppError(thrown));

/** On a full disk the reserve is let go and the same is tried once more: every operation is whole or not at all. */
async function answer(context: Context, handle: () => unknown): Promise<unknown> {
  try {
    return await handle();
  } catch (thrown) {
    const error = toAppError(thrown);
    const isFull = error instanceof AppError && error.code === 'disk-full';
    if (!isFull || !context.vault.releaseReserve()) throw thrown;
    return await handle();
  }
}

/** Expected failures keep their code; anything else is logged once, without a word of its text, under a reference. */
function toFailure(context: Context, channel: string, thrown: unknown): Failure {
  const error = toAppError(thrown);
  if (!(error instanceof AppError)) return { code: 'unexpected', reference: context.log.error(channel, error) };
  if (error.cause !== undefined) context.log.error(`${channel} ${error.code}`, error.cause);
  return { code: error.code };
}

/**
 * The one door: every request of the window comes through here, is parsed, answered by its handler, and leaves as a
 * plain value. Knows nothing of Electron, so that tests can stand where the window stands.
 */
export async function dispatch(context: Context, channel: string, input: unknown): Promise<Result<unknown>> {
  const started = performance.now();
  try {
    const { operation, handle } = findOperation(channel);
    if (context.handover.form && !isAnsweredWhileAway(channel)) throw new AppError('handed-over');
    const parsed = parseInput(operation.input, input);
    return { ok: true, value: operation.output.parse(await answer(context, () => handle(context, parsed))) };
  } catch (error) {
    return { ok: false, error: toFailure(context, channel, error) };
  } finally {
    const milliseconds = Math.round(performance.now() - started);
    if (milliseconds > SLOW_MILLISECONDS) context.log.info('slow', { channel, milliseconds });
  }
}
