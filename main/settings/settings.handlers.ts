import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { settingsContract } from '../../shared/settings/settings.contract.ts';
import type { Context } from '../context.ts';

export const settingsHandlers: DomainHandlers<typeof settingsContract, Context> = {
  getSettings: ({ settings }) => settings.read(),

  saveSettings({ settings, desktop }, wanted) {
    settings.write(wanted);
    desktop.applySettings(wanted);
    return wanted;
  },
};
