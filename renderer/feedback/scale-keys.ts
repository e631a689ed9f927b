import type { KeyboardEvent } from 'react';

const isTyping = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');

/** The keyboard goes to a row: to what is chosen there, or to its first point. */
function focusRow(row: Element | undefined): void {
  const radio = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
  radio?.focus();
}

/**
 * Rows of a scale by the keyboard: a digit chooses the point at that place in the row where the keyboard is and goes to the
 * next one; up and down move between rows. From the heading on the first row is meant. `onEnd` follows the last row.
 */
export function pressInRows(
  event: KeyboardEvent<HTMLElement>,
  choose: (code: string, place: number) => boolean,
  onEnd: () => void,
): void {
  const target = event.target as HTMLElement;
  if (!event.currentTarget.contains(target) || isTyping(target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-code]')];
  const place = rows.indexOf(target.closest<HTMLElement>('[data-code]') as HTMLElement);
  const current = Math.max(0, place);
  if (/^[1-9]$/.test(event.key)) {
    const code = rows[current]?.dataset['code'];
    if (code === undefined || !choose(code, Number(event.key) - 1)) return;
    event.preventDefault();
    if (current === rows.length - 1) onEnd();
    else focusRow(rows[current + 1]);
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const to = place < 0 ? 0 : place + (event.key === 'ArrowDown' ? 1 : -1);
    if (rows.length === 0) return;
    event.preventDefault();
    focusRow(rows[Math.min(rows.length - 1, Math.max(0, to))]);
  }
}
