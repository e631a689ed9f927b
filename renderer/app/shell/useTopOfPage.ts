import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** What is opened over a page, such as one step, leaves that page as it lies. */
const placeOf = (pathname: string) => pathname.replace(/\/step\/[^/]+$/, '');

/** Another page begins at its top, however far the one before was scrolled; what is shown of one page may change freely. */
export function useTopOfPage(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const place = placeOf(useLocation().pathname);
  const shown = useRef(place);
  useLayoutEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    if (content.current) content.current.scrollTop = 0;
  });
  return content;
}
