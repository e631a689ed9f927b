import { serveAttachment } from '../../main/attachments/attachments.serve.ts';
import type { Context } from '../../main/context.ts';

/** Stands where Electron's own protocol stands: `fetch` of the page reaches the real answer from the real store. */
export function serveAttachmentsTo(page: { fetch: typeof fetch }, context: Context): void {
  page.fetch = (address, options) => {
    const range = new Headers(options?.headers).get('range');
    return serveAttachment(context, new URL(String(address)).pathname, range);
  };
}
