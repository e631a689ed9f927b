import { useEffect } from 'react';
import { api } from '../../api/client.ts';

/** Main is told at most this often; its clock runs in minutes. */
const TELL_EVERY_MILLISECONDS = 3000;
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Tells main that somebody is here, for the clock of the automatic lock. */
export function useActivity(): void {
  useEffect(() => {
    let last = 0;
    const note = () => {
      if (performance.now() - last < TELL_EVERY_MILLISECONDS) return;
      last = performance.now();
      void api.app.noteActivity(null);
    };
    for (const touch of touches) window.addEventListener(touch, note, { capture: true, passive: true });
    return () => {
      for (const touch of touches) window.removeEventListener(touch, note, { capture: true });
    };
  }, []);
}
