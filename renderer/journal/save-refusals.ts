import type { AppErrorCode } from '../../shared/errors.ts';
import type { Rescue } from '../api/save-state.ts';

/** What can bring words into the journal that it did not take: the same again after a while, other words, or nothing. */
export type Hope = 'time' | 'change' | 'none';

interface Refusal {
  hope: Hope;
  /** The best one first. */
  rescues: readonly Rescue['kind'][];
}

const copy = { rescues: ['copyWords'] } as const;
const hopeless: Refusal = { hope: 'none', rescues: ['keepAsNew', 'copyWords'] };

const refusals: Partial<Record<AppErrorCode, Refusal>> = {
  'changed-elsewhere': hopeless,
  'entry-missing': hopeless,
  'entry-newer': hopeless,
  'entry-in-trash': { hope: 'change', rescues: ['putBack', 'keepAsNew'] },
  'entry-too-large': { hope: 'change', ...copy },
  'page-too-deep': { hope: 'change', ...copy },
  'page-too-many-parts': { hope: 'change', ...copy },
  'page-unknown-parts': { hope: 'change', ...copy },
  'invalid-input': { hope: 'change', ...copy },
};

/** What a page can hope for; a full or failing disk and whatever nobody foresaw may be over in a while. */
export const refusalOf = (code: AppErrorCode): Refusal => refusals[code] ?? { hope: 'time', ...copy };
