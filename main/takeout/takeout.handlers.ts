import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { messages } from '../../shared/messages.ts';
import type { takeoutContract } from '../../shared/takeout/takeout.contract.ts';
import type { Context } from '../context.ts';
import { timeStamp } from '../files/time-stamp.ts';
import { requireStrong } from '../vault/require-strong.ts';
import { sourceOf } from '../vault/vault.open-vault.ts';
import { checkPassphrase } from '../vault/vault.replace.ts';
import { countEverything } from './takeout.queries.ts';
import type { EndReason } from './takeout.running.ts';

const notSaved = { saved: false, fileName: '', unreadable: 0 };

/** `Cairn journal 2026-11-28.zip.age` */
function suggestedName(now: Date, isSealed: boolean): string {
  const day = timeStamp(now).slice(0, 10);
  return `${messages.takeout.fileName} ${day}.zip${isSealed ? '.age' : ''}`;
}

export const takeoutHandlers: DomainHandlers<typeof takeoutContract, Context> = {
  countTakeout({ vault }) {
    const open = vault.opened;
    return countEverything(open.database.raw, sourceOf(open).attachments?.list() ?? []);
  },

  async writeTakeout(context, { passphrase, filePassphrase, withRealNames }) {
    const { vault, desktop, takeout, places, progress, now } = context;
    await checkPassphrase(vault, passphrase);
    if (filePassphrase !== null) await requireStrong(filePassphrase);
    const isSealed = filePassphrase !== null;
    const file = await desktop.askWhereToSave(suggestedName(now(), isSealed), isSealed ? 'sealedTakeout' : 'takeout');
    if (file === undefined) return notSaved;
    // Loaded on demand: what draws pages is needed by few sessions and should slow the start of none.
    const { makeTakeout } = await import('./takeout.make.ts');
    const open = vault.opened;
    try {
      const { unreadable } = await takeout.run((signal) =>
        makeTakeout({
          open,
          scratchFolder: places.ownBackups,
          file,
          filePassphrase,
          withRealNames,
          now: now(),
          seal: takeout.seal,
          signal,
          progress: (done, total) => progress({ work: 'takeout', done, total }),
        }),
      );
      return { saved: true, fileName: basename(file), unreadable };
    } catch (error) {
      const ended = error as EndReason;
      if (ended === 'locked') throw new AppError('vault-locked');
      if (ended === 'cancelled') return notSaved;
      if (vault.idle !== open) throw new AppError('journal-busy', { cause: error }); // its files were replaced meanwhile
      throw error;
    }
  },

  async cancelTakeout({ takeout }) {
    await takeout.end('cancelled');
    return null;
  },
};
