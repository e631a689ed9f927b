import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
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
