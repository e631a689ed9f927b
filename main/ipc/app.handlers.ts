import type { appContract } from '../../shared/app/app.contract.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { Context } from '../context.ts';

export const appHandlers: DomainHandlers<typeof appContract, Context> = {
  answerClose({ desktop }, { mayClose }) {
    desktop.answerClose(mayClose);
    return null;
  },

  answerLock({ desktop }, { isSaved }) {
    desktop.answerLock(isSaved);
    return null;
  },

  getScreenShare: ({ desktop }) => ({ isOn: desktop.isSharingScreen() }),

  setScreenShare({ desktop }, { isOn }) {
    desktop.setScreenShare(isOn);
    return { isOn: desktop.isSharingScreen() };
  },

  noteActivity({ desktop }) {
    desktop.noteActivity();
    return null;
  },
};
