import type { HandedOver } from '../../shared/handover/handover.contract.ts';
import { HandoverScreen } from '../handover/public.ts';
import { LockSoon } from './shell/LockSoon.tsx';
import { useActivity } from './shell/useActivity.ts';

/** The window while it is with somebody else: no router and nothing of the journal, but the clock of the automatic lock runs. */
export function AwayWindow({ handed }: { handed: HandedOver }) {
  useActivity();
  return <HandoverScreen handed={handed} notice={<LockSoon />} />;
}
