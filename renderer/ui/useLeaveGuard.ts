import { useRef } from 'react';
import { useBlocker } from 'react-router';

export interface LeaveGuard {
  /** Whether the coach wants to go while something is not saved. */
  isAsking: boolean;
  stay(): void;
  leave(): void;
  /** From now on nobody is held back. */
  letGo(): void;
}

/** Holds the coach back from another page for as long as something is not saved. */
export function useLeaveGuard(isChanged: boolean): LeaveGuard {
  const isFree = useRef(false);
  const blocker = useBlocker(() => isChanged && !isFree.current);
  return {
    isAsking: blocker.state === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
    letGo() {
      isFree.current = true;
    },
  };
}
