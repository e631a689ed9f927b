import { AppError } from '../../shared/errors.ts';
import type { FormContent } from '../../shared/feedback/answer.contract.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import type { InviteId, RoundId } from '../../shared/feedback/feedback.contract.ts';

/** A form that somebody is filling in at this computer. */
export interface HandedForm {
  readonly roundId: RoundId;
  /** Null: the next free form of the group, chosen when the answer is there. */
  readonly inviteId: InviteId | null;
  readonly group: Group;
  /** Read before the screen was given away: showing it asks nothing of the journal. */
  readonly content: FormContent;
  readonly isProtected: boolean;
  readonly isAnswered: boolean;
}

/** Whose the screen is. Kept in memory alone: a Cairn that is killed and started again asks for the passphrase anyway. */
export interface HandOver {
  /** Undefined: the screen is the coach's. */
  readonly form: HandedForm | undefined;
  begin(form: HandedForm): void;
  /**
   * Keeps its answer by `keep`, and once, however often it is handed in; from then on only the thanks are shown. Throws
   * `invalid-input` where the screen is the coach's, and `asked-answered` where the answer was given or is being kept.
   */
  answer(keep: (form: HandedForm) => Promise<void>): Promise<void>;
  /** The screen is the coach's again, or the unlock screen's. */
  end(): void;
}

/** `changed` is called when the screen was given away and when it came back, after the state has changed. */
export function createHandOver(changed: (isAway: boolean) => void): HandOver {
  let form: HandedForm | undefined;
  let isKeeping = false;
  return {
    get form() {
      return form;
    },
    begin(next) {
      form = next;
      changed(true);
    },
    async answer(keep) {
      const given = form;
      if (!given) throw new AppError('invalid-input');
      if (given.isAnswered || isKeeping) throw new AppError('asked-answered');
      isKeeping = true;
      try {
        await keep(given);
        if (form === given) form = { ...given, isAnswered: true };
      } finally {
        isKeeping = false;
      }
    },
    end() {
      if (!form) return;
      form = undefined;
      changed(false);
    },
  };
}
