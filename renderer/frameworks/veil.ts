import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';

/** In screen-share mode the words of own frameworks are blurred; what comes with Cairn tells nothing of anybody. */
export const veilOf = ({ isBuiltIn }: Framework): { 'data-private'?: '' } => (isBuiltIn ? {} : { 'data-private': '' });
