import type { Contract } from '../../shared/contract.ts';

type Channel = { [Domain in keyof Contract & string]: `${Domain}:${keyof Contract[Domain] & string}` }[keyof Contract &
  string];

/**
 * All that the door answers while the screen is with somebody else: the form and its answer, the passphrase that takes the
 * screen back, and what painting and the clock of the automatic lock need. Every other channel, those to come as well, is
 * refused with `handed-over`.
 */
const answered: readonly Channel[] = [
  'handover:find',
  'handover:answer',
  'handover:end',
  'app:noteActivity',
  'app:getScreenShare',
  'settings:getSettings',
];

const open: ReadonlySet<string> = new Set(answered);

export const isAnsweredWhileAway = (channel: string): boolean => open.has(channel);
