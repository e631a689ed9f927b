import { canonicalJson as spell } from '../../shared/files/canonical-json.ts';

/** Bytes as base64, wherever they are in a value. */
function withoutBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(withoutBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutBytes(member)]));
}

/** The one spelling that checksums are taken over (`shared/files/canonical-json.ts`), with bytes as base64. */
export const canonicalJson = (value: unknown): string => spell(withoutBytes(value));

export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));
