/**
 * Everything that can go wrong in a way the coach can act on. Each code has its sentences in `errors.messages.ts`.
 * Main throws an `AppError`, the door turns it into a `Failure`, the renderer shows the sentences.
 */
export const appErrorCodes = [
  'wrong-passphrase',
  'passphrase-too-short',
  'passphrase-easy-to-guess',
  'wrong-recovery-key',
  'recovery-key-mistyped',
  'recovery-groups-differ',
  'wait-before-next-try',
  'quick-unlock-refused',
  'quick-unlock-unavailable',
  'journal-exists',
  'journal-missing',
  'journal-damaged',
  'keyring-damaged',
  'journal-newer',
  'journal-open-elsewhere',
  'journal-busy',
  'backup-damaged',
  'backup-newer',
  'backup-missing',
  'backup-attachments-missing',
  'backup-not-verified',
  'too-little-space',
  'attachment-missing',
  'attachment-damaged',
  'nothing-to-print-on',
  'vault-locked',
  'disk-full',
  'folder-read-only',
  'disk-failing',
  'changed-elsewhere',
  'entry-missing',
  'page-too-deep',
  'page-too-many-parts',
  'page-unknown-parts',
  'entry-newer',
  'entry-in-trash',
  'revision-missing',
  'template-missing',
  'template-built-in',
  'template-file-unreadable',
  'template-file-newer',
  'person-missing',
  'code-taken',
  'attachment-in-use',
  'attachment-not-openable',
  'attachment-too-large',
  'upload-missing',
  'step-missing',
  'week-finished',
  'plan-missing',
  'plan-dates-full',
  'goal-missing',
  'goal-not-active',
  'scale-fixed',
  'scale-incomplete',
  'scale-repeats',
  'framework-missing',
  'framework-built-in',
  'framework-in-use',
  'framework-file-unreadable',
  'assessment-missing',
  'program-missing',
  'program-too-large',
  'program-file-unreadable',
  'requirement-missing',
  'artefact-missing',
  'portfolio-missing',
  'portfolio-empty',
  'portfolio-undecided',
  'replacement-empty',
  'replacement-telling',
  'assessment-empty',
  'competency-missing',
  'evidence-missing',
  'pair-missing',
  'pairs-full',
  'round-missing',
  'round-begun',
  'round-protected',
  'round-closed',
  'view-sealed',
  'view-empty',
  'asked-missing',
  'asked-answered',
  'answer-missing',
  'results-not-ready',
  'round-file-unreadable',
  'round-file-own',
  'passed-on-unreadable',
  'passed-on-older',
  'handed-over',
  'sample-needs-empty',
  'entry-too-large',
  'file-not-written',
  'invalid-input',
  'unexpected',
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

/** An expected failure. It carries a code and nothing of what the coach wrote; `cause` stays in the main process. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** What crosses the door when something went wrong; `reference` is the number under which the log knows of it. */
export interface Failure {
  code: AppErrorCode;
  reference?: string;
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };
