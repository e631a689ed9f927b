/** A page of 5 MiB is some 800 printed sheets. */
export const MAX_INPUT_BYTES = 5 * 1024 * 1024;
const MAX_INPUT_VALUES = 500_000;

/**
 * Whether a request is larger than any page. Strings are counted as two bytes a character, the most that they take;
 * values are counted too, so that one that contains itself comes to an end here.
 */
export function isTooLarge(input: unknown): boolean {
  let bytes = 0;
  let values = 0;
  const open: unknown[] = [input];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') bytes += next.length * 2;
    else if (ArrayBuffer.isView(next)) bytes += next.byteLength;
    else if (typeof next === 'object' && next !== null) for (const value of Object.values(next)) open.push(value);
    if (bytes > MAX_INPUT_BYTES || ++values > MAX_INPUT_VALUES) return true;
  }
  return false;
}
