/** The page's nonce for style elements, made anew by main for each time the page is served. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
