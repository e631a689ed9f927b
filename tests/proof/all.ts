import { largeFile } from './attachments/large-file.ts';
import { doorProofs } from './door/all.ts';
import { editorProofs } from './editor/all.ts';
import { feedbackProofs } from './feedback/all.ts';
import { frameworkProofs } from './frameworks/all.ts';
import { journalProofs } from './journal/all.ts';
import { masteryProofs } from './mastery/all.ts';
import { planningProofs } from './planning/all.ts';
import { portfolioProofs } from './portfolio/all.ts';
import type { Proof } from './proof.ts';
import { anyQuery } from './search/any-query.ts';
import { filtersAgree } from './search/filters-agree.ts';
import { foundAgain } from './search/found-again.ts';
import { templateProofs } from './templates/all.ts';
import { argon2idVectors } from './vault/argon2id.ts';
import { backupsRestored } from './vault/backups-restored.ts';
import { bitDamage } from './vault/bit-damage.ts';
import { diskErrors, replacingErrors } from './vault/disk-errors.ts';
import { keyAfterLock } from './vault/key-after-lock.ts';
import { keyringHeaders } from './vault/keyring-headers.ts';
import { killedWhileSaving } from './vault/killed-while-saving.ts';
import { killedWhileTyping } from './vault/killed-while-typing.ts';
import { nothingReadable } from './vault/nothing-readable.ts';
import { otherSqlcipher } from './vault/other-sqlcipher.ts';
import { powerCut } from './vault/power-cut.ts';
import { recoveryKeyErrors } from './vault/recovery-key-errors.ts';
import { thinning } from './vault/thinning.ts';

export const proofs: readonly Proof[] = [
  argon2idVectors,
  recoveryKeyErrors,
  keyringHeaders,
  thinning,
  otherSqlcipher,
  nothingReadable,
  ...bitDamage,
  backupsRestored,
  diskErrors,
  replacingErrors,
  killedWhileSaving,
  powerCut,
  keyAfterLock,
  killedWhileTyping,
  largeFile,
  ...doorProofs,
  ...editorProofs,
  ...journalProofs,
  ...masteryProofs,
  ...feedbackProofs,
  ...templateProofs,
  ...frameworkProofs,
  ...planningProofs,
  ...portfolioProofs,
  anyQuery,
  foundAgain,
  filtersAgree,
];
