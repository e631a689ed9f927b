/**
 * Puts text on the clipboard. The page has no permission to use the clipboard by itself, and needs none: it answers the
 * copy command that the coach's click allows.
 */
export function copyText(text: string): void {
  function answer(event: ClipboardEvent): void {
    event.clipboardData?.clearData();
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  window.addEventListener('copy', answer, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
}
