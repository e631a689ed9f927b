import { type RefObject, useEffect } from 'react';

const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]';

/** Where menus, dialogs and messages stand, one beside the other: none of them goes on with another's work. */
const outsideOfPages = '[data-portal], [data-mantine-shared-portal-node]';

/** Whoever takes the focus by itself, as a dialog or a new page does, has done so by then. */
const GRACE_MILLISECONDS = 80;

/** Another page may have to read before it has a title; one that never gets one is not waited for longer. */
const TITLE_MILLISECONDS = 1000;

const isInSight = (element: Element) => element.isConnected && element.getClientRects().length > 0;

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}

function firstControl(place: Element): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(controls)].find(
    (control) => isInSight(control) && !control.closest('[aria-hidden="true"], [inert]'),
  );
}

/** Where the keyboard goes on: as near as can be to what went away. */
function placeToGoOn(content: HTMLElement, paths: readonly Element[]): HTMLElement {
  for (const place of paths) {
    if (!isInSight(place) || place.contains(content) || place.matches(outsideOfPages)) continue;
    const control = firstControl(place);
    if (control) return control;
  }
  return firstControl(content) ?? content;
}

/**
 * The keyboard is never lost. A browser takes the focus to nowhere when the control that has it goes away: a line that was ticked, a page
 * that was thrown away, a form that was closed. It is then taken to the nearest control around.
 */
export function useKeptFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    let path: Element[] = [];
    let pathOnPage: Element[] = [];
    let address = '';
    let timer: ReturnType<typeof setTimeout> | undefined;

    function remember({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return;
      last = target;
      path = pathOf(target);
      if (content.current?.contains(target)) pathOnPage = path;
      address = window.location.hash.split('?')[0] ?? '';
    }

    function goOn(isLate = false): void {
      timer = undefined;
      const isGone = last !== null && (!isInSight(last) || last.matches(':disabled'));
      if (document.activeElement !== document.body || !isGone || !content.current) return;
      const isOtherPage = (window.location.hash.split('?')[0] ?? '') !== address;
      const title = isOtherPage ? content.current.querySelector<HTMLElement>('h1[tabindex="-1"]') : null;
      if (isOtherPage && !title && !isLate) {
        timer = setTimeout(goOn, TITLE_MILLISECONDS, true); // any change until then looks again
        return;
      }
      const place = title ?? placeToGoOn(content.current, [...path, ...pathOnPage]);
      place.focus({ preventScroll: !isOtherPage });
    }

    function look(): void {
      if (document.activeElement !== document.body) return;
      clearTimeout(timer);
      timer = setTimeout(goOn, GRACE_MILLISECONDS);
    }

    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
    document.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [content]);
}
