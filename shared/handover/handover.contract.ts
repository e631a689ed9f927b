import { z } from 'zod';
import { answers } from '../feedback/answer.contract.ts';
import { group } from '../feedback/disclosed.contract.ts';
import { inviteId, roundId } from '../feedback/feedback.contract.ts';
import { operation } from '../ipc/operation.ts';
import { passphrase } from '../vault/vault.contract.ts';

const points = z.array(z.strictObject({ value: z.int(), label: z.string() }));
const formQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scale'),
    code: z.string(),
    text: z.string(),
    points,
    notSeen: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.enum(['single', 'multiple']),
    code: z.string(),
    text: z.string(),
    options: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('deck'),
    code: z.string(),
    text: z.string(),
    options: z.array(z.string()),
    picks: z.int(),
  }),
  z.strictObject({ kind: z.literal('text'), code: z.string(), text: z.string() }),
]);

/** What a screen that was handed over shows, and nothing besides. */
export const handedOver = z.strictObject({
  title: z.string(),
  invitation: z.array(z.string()),
  sections: z.array(z.strictObject({ title: z.string(), text: z.string(), questions: z.array(formQuestion) })),
  /** Whether neither name nor day is kept with the answer. */
  isProtected: z.boolean(),
  /** True once its answer was given: only the thanks are left. */
  isAnswered: z.boolean(),
  /** Seconds until the next passphrase is tried, after several wrong ones; 0: at once. */
  waitSeconds: z.int().min(0),
});
export type HandedOver = z.infer<typeof handedOver>;

/** "Here and now": the window shows one form; until the passphrase is typed the door answers nothing else. */
export const handoverContract = {
  /**
   * Gives the screen away: the page of the journal is thrown away, the window fills the screen, and every other request is
   * refused with `handed-over`. In an open conversation the form of whoever sits here is named; in the protected modes none
   * is, and the next free form of the group is taken with the answer, or one is made. Refuses with `asked-answered`.
   */
  begin: operation(z.strictObject({ roundId, inviteId: inviteId.nullable(), group }), z.null()),
  /** Null: the screen is the coach's. */
  find: operation(z.null(), handedOver.nullable()),
  /** Keeps the answer; a second one is refused with `asked-answered`, and one in which nothing is answered with `invalid-input`. */
  answer: operation(z.strictObject({ answers }), z.null()),
  /** Gives the screen back. Wrong passphrases wait as at the door of the journal (`wrong-passphrase`, `wait-before-next-try`). */
  end: operation(z.strictObject({ passphrase }), z.null()),
};
