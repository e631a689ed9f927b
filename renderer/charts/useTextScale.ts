import { useSettings } from '../settings/public.ts';

/** How many times as large letters are as at 100 %: room in a picture is counted in pixels, and letters are not. */
export function useTextScale(): number {
  return (useSettings()?.textSize ?? 100) / 100;
}
