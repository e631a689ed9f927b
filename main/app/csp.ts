/** The window's policy: own scripts and styles only. The nonce is for the style elements of the component library. */
export function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * A script in a thread of its own is under the policy that it was served with. The one for PDFs decodes scanned pages with
 * WebAssembly, which comes with Cairn; it reaches no page, and nothing but our own address.
 */
export const workerPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join(
  '; ',
);

/** A page that is being printed: letters, their faces and the journal's own pictures; nothing that runs or leads anywhere. */
export const printPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
