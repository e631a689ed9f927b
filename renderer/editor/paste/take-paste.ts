import type { EditorView } from '@tiptap/pm/view';

/** As long as the browser takes to put what it has into the field. */
const PUT_MILLISECONDS = 50;

interface Clipboard {
  html: string;
  words: string;
  hasFiles: boolean;
}

function read(data: DataTransfer | null): Clipboard {
  return {
    html: data?.getData('text/html') ?? '',
    words: data?.getData('text/plain') || data?.getData('text/uri-list') || '',
    hasFiles: (data?.files.length ?? 0) > 0,
  };
}

const isEmpty = ({ html, words, hasFiles }: Clipboard) => html === '' && words === '' && !hasFiles;

function paste(view: EditorView, { html, words }: Clipboard, event?: ClipboardEvent): void {
  if (view.isDestroyed) return;
  if (html !== '') view.pasteHTML(html, event);
  else view.pasteText(words, event);
}

/** Lets the browser paste into a field that takes words and nothing else, and takes them from there. */
function pasteWords(view: EditorView): void {
  const field = document.createElement('textarea');
  field.className = 'paste-catcher';
  field.tabIndex = -1;
  field.ariaHidden = 'true';
  view.dom.parentElement?.append(field);
  field.focus();
  setTimeout(() => {
    const words = field.value;
    field.remove();
    if (view.isDestroyed) return;
    view.focus();
    if (words !== '') view.pasteText(words);
  }, PUT_MILLISECONDS);
}

/**
 * Takes every paste out of the browser's hands before anything else happens to it. ProseMirror would leave it there while a
 * character is being composed, when the clipboard seems to be empty (it is, for a moment, when another program has just
 * written to it), and wherever reading it throws: and the browser puts a foreign page into ours as it is.
 */
export function takePaste(view: EditorView, event: ClipboardEvent): boolean {
  const clipboard = read(event.clipboardData);
  if (isEmpty(clipboard)) {
    pasteWords(view);
    return true;
  }
  event.preventDefault();
  if (!view.composing) paste(view, clipboard, event);
  else
    view.dom.addEventListener('compositionend', () => setTimeout(paste, PUT_MILLISECONDS, view, clipboard), {
      once: true,
    });
  return true;
}
