import { useEffect, useState } from 'react';

/**
 * For a dialog that is on the screen only while it is open: when it goes, the keyboard is back where it was, the caret of a page
 * too. What has taken the focus meanwhile keeps it.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isNowhere = document.activeElement === null || document.activeElement === document.body;
        if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
