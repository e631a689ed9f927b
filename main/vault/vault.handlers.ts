import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { vaultContract } from '../../shared/vault/vault.contract.ts';
import { isPassphraseLongEnough } from '../../shared/vault/vault.rules.ts';
import type { Context } from '../context.ts';

export const vaultHandlers: DomainHandlers<typeof vaultContract, Context> = {
  getStatus: ({ vault }) => vault.getStatus(),

  async createVault({ vault }, { passphrase }) {
    if (!isPassphraseLongEnough(passphrase)) throw new AppError('passphrase-too-short');
    await vault.create(passphrase);
    return null;
  },

  async unlockVault({ vault }, { passphrase }) {
    await vault.unlock(passphrase);
    return null;
  },

  async lockVault({ vault }) {
    await vault.lock();
    return null;
  },
};
