import { formMessages } from '../../shared/feedback/messages/form.messages.ts';
import classes from './answer-form.module.css';
import { element } from './element.ts';

const words = formMessages.page;

/** Without letters and digits that are taken for one another. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** `answers-7f3k2c.txt`: tells one file from another, and nothing else. */
export function newFileName(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(6));
  return `answers-${[...drawn].map((byte) => LETTERS[byte % LETTERS.length]).join('')}.txt`;
}

/** Hands a text to the browser as a file to be saved. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = element('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only after asking where to
}

/** The text to be copied by hand, or copied already. */
export function textBlock(): { shown: HTMLElement; field: HTMLTextAreaElement } {
  const field = element('textarea', {
    id: 'sealed-text',
    readOnly: true,
    rows: 6,
    className: classes['sealed'] ?? '',
    attributes: { spellcheck: 'false', autocomplete: 'off' },
  });
  const label = element('label', { htmlFor: field.id, className: classes['asked'] ?? '' }, [words.textLabel]);
  return { shown: element('div', { className: classes['block'] ?? '', hidden: true }, [label, field]), field };
}

/** Whether the text of the field reached the clipboard. Pages from a disk may not use the newer way in every browser. */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
