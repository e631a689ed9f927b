/** An address on the web: `https`, a host with a dot and no name or password before it, and nothing in it that cannot be seen. */
const whole = /^https:\/\/(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d{1,5})?(?:[/?#][^\s\p{C}<>"]*)?$/u;
const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i;

/** Longer addresses are not kept; in UTF-16 units. */
export const ADDRESS_CHARACTERS = 2000;

/** What was typed or pasted, trimmed, and with `https://` where no scheme was given. */
export function completeAddress(typed: string): string {
  const text = typed.trim().replace(/^https:\/\//i, 'https://');
  return text === '' || scheme.test(text) ? text : `https://${text}`;
}

/** Whether it may be kept as the address of a piece of evidence. */
export const isAddress = (text: string): boolean => text.length <= ADDRESS_CHARACTERS && whole.test(text);

/** The host of an address, such as `example.org`; empty where it is none. */
export const hostOf = (address: string): string => whole.exec(address)?.groups?.host ?? '';
