import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/failure.ts';

const queryKey = ['app', 'screenShare'];

/** Whether screen-share mode is on; undefined until main has said so. */
export function useIsSharing(): boolean | undefined {
  const { data } = useQuery({ queryKey, queryFn: () => unwrap(api.app.getScreenShare(null)) });
  return data?.isOn;
}

/** Puts the mode on the root element, where private.css finds it, before anything of the journal is painted. */
export function useSharingMark(): boolean | undefined {
  const isSharing = useIsSharing();
  useLayoutEffect(() => {
    if (isSharing === undefined) return;
    if (isSharing) document.documentElement.dataset['sharing'] = '';
    else delete document.documentElement.dataset['sharing'];
  }, [isSharing]);
  return isSharing;
}

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

/** Switches the mode: names go at once and before main has answered, and come back only after it has. */
export function useToggleSharing(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    const isOn = queryClient.getQueryData<{ isOn: boolean }>(queryKey)?.isOn !== true;
    if (isOn) queryClient.setQueryData(queryKey, { isOn });
    const answer = await api.app.setScreenShare({ isOn });
    if (answer.ok) queryClient.setQueryData(queryKey, answer.value);
  };
}
