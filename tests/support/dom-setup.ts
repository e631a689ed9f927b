import { TextDecoder, TextEncoder } from 'node:util';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// Several files at once share the processors: what comes is waited for longer, and what does not come is still missed.
configure({ asyncUtilTimeout: 10_000 });

// The handlers run in the same process as the page here: their bytes must be Node's, not those of jsdom's own world.
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array: Object.getPrototypeOf(Buffer) });

// What jsdom leaves out because it draws nothing; a window of 1280 by 800 is assumed where somebody asks for a size.
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizeObserver;

class PasteEvent extends Event {
  readonly clipboardData = null;
}
globalThis.ClipboardEvent = PasteEvent as unknown as typeof ClipboardEvent;

window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
  });

// A field that grows with its words listens for fonts that come later.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { get: () => 1280 },
  offsetHeight: { get: () => 800 },
  clientWidth: { get: () => 1280 },
  clientHeight: { get: () => 800 },
});
Element.prototype.getHTML = function getHTML() {
  return this.innerHTML;
};
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
Range.prototype.getClientRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
document.elementFromPoint = () => null;

// Style sheets are not read here; the editor looks for this one line of its own and warns without it.
document.head.appendChild(document.createElement('style')).textContent = '.ProseMirror { white-space: break-spaces }';
