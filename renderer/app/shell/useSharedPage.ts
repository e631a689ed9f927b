import { useLayoutEffect, useState } from 'react';
import { useLocation } from 'react-router';

/**
 * The words of the open page, shown although the screen is shared: for a page that is written together. It ends with the
 * page, and with the mode.
 */
export function useSharedPage() {
  const { pathname } = useLocation();
  const [shown, setShown] = useState<string>();
  const isShown = shown === pathname;
  if (shown !== undefined && !isShown) setShown(undefined); // left: whoever comes back is asked again
  useLayoutEffect(() => {
    if (!isShown) return;
    document.documentElement.dataset['sharesPage'] = '';
    return () => {
      delete document.documentElement.dataset['sharesPage'];
    };
  }, [isShown]);
  const setIsShown = (isWanted: boolean) => setShown(isWanted ? pathname : undefined);
  return { isPage: pathname.startsWith('/journal/'), isShown, setIsShown };
}
