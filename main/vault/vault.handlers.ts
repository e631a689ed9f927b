import { basename } from 'node:path';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { recoverySheetMessages } from '../../shared/vault/recovery-sheet.messages.ts';
import type { vaultContract } from '../../shared/vault/vault.contract.ts';
import type { Context } from '../context.ts';
import { readMounts } from '../files/mounts.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { requireStrong } from './require-strong.ts';
import { confirmCreation, prepareCreation } from './vault.create.ts';
import { placeWarning } from './vault.place.ts';
import {
  beginRecoveryKey,
  changePassphrase,
  checkPassphrase,
  confirmRecoveryKey,
  setQuickUnlock,
} from './vault.replace.ts';
import { sheetToPage } from './vault.sheet.ts';
import { judgePassphrase, suggestPassphrase } from './vault.strength.ts';

const describePlace = (folder: string) => ({ folder, warning: placeWarning(folder, readMounts()) });

function pageOfSheet({ vault, places, now }: Context) {
  const sheet = vault.sheetInHand;
  return sheetToPage(sheet, sheet.preparation?.folder ?? places.journal, now());
}

export const vaultHandlers: DomainHandlers<typeof vaultContract, Context> = {
  getStatus: ({ vault }) => vault.getStatus(),

  suggestPlace: ({ places }) => describePlace(places.journal),

  async choosePlace({ desktop, paths }) {
    const chosen = await desktop.askForFolder('journal');
    return chosen === undefined ? null : describePlace(paths.journalIn(chosen));
  },

  suggestPassphrase: async () => ({ passphrase: await suggestPassphrase() }),

  judgePassphrase: async (_context, { passphrase }) => ({ judgement: await judgePassphrase(passphrase) }),

  async prepareVault({ vault }, { folder, passphrase }) {
    await requireStrong(passphrase);
    return prepareCreation(vault, folder, passphrase);
  },

  async createVault({ vault }, { answers }) {
    await confirmCreation(vault, answers);
    return null;
  },

  async saveRecoverySheet(context) {
    const { desktop } = context;
    const page = pageOfSheet(context);
    const file = await desktop.askWhereToSave(recoverySheetMessages.fileName, 'pdf');
    if (file === undefined) return { saved: false, fileName: '' };
    writeChosenFile(file, await desktop.printToPdf(page));
    return { saved: true, fileName: basename(file) };
  },

  printRecoverySheet: async (context) => ({ printed: await context.desktop.print(pageOfSheet(context)) }),

  forgetRecoverySheet({ vault }) {
    vault.forgetSheet();
    return null;
  },

  async unlockVault({ vault }, { passphrase }) {
    await vault.unlock(passphrase);
    return null;
  },

  async unlockQuickly({ vault }) {
    await vault.unlockQuickly();
    return null;
  },

  async checkRecoveryKey({ vault }, { recoveryKey }) {
    await vault.checkRecoveryKey(recoveryKey);
    return null;
  },

  async unlockWithRecoveryKey({ vault }, { recoveryKey, passphrase }) {
    await requireStrong(passphrase);
    await vault.unlockWithRecoveryKey(recoveryKey, passphrase);
    return null;
  },

  async lockVault({ vault }) {
    await vault.lock();
    return null;
  },

  async checkPassphrase({ vault }, { passphrase }) {
    await checkPassphrase(vault, passphrase);
    return null;
  },

  async changePassphrase({ vault }, { current, next }) {
    await requireStrong(next);
    await changePassphrase(vault, current, next);
    return null;
  },

  beginRecoveryKey: ({ vault }, { passphrase }) => beginRecoveryKey(vault, passphrase),

  async confirmRecoveryKey({ vault }, { answers, rotate }) {
    await confirmRecoveryKey(vault, answers, rotate);
    return null;
  },

  async setQuickUnlock({ vault }, { enabled }) {
    await setQuickUnlock(vault, enabled);
    return null;
  },

  dismissNotice({ vault }, { notice }) {
    vault.notices.forget(notice);
    return null;
  },
};
