import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Another page begins at its top, however far the one before was scrolled; what is shown of one page may change freely. */
export function useTopOfPage(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (content.current) content.current.scrollTop = 0;
  });
  return content;
}
