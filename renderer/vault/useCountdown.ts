import { useEffect, useState } from 'react';

/** Seconds that are left of `seconds`, counted down on the screen; begins anew with each new number. */
export function useCountdown(seconds: number): number {
  const [counted, setCounted] = useState({ from: seconds, left: seconds });
  if (counted.from !== seconds) setCounted({ from: seconds, left: seconds });
  const isRunning = counted.left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setCounted(({ from, left }) => ({ from, left: Math.max(0, left - 1) })), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return counted.left;
}
