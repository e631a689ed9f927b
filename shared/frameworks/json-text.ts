import type { Path } from './frameworks.whole.ts';

export type JsonReading =
  | { kind: 'value'; value: unknown }
  /** `line`: where it stops being JSON, from 1; null where the engine does not tell. */
  | { kind: 'not-json'; line: number | null }
  /** The same key stands twice in one object. */
  | { kind: 'repeated'; path: Path; value: unknown };

/** A string, or a sign of structure. The text is known to be JSON: nothing else has to be understood. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/g;

/** An object or a list that is being read: where it is in the list, or which key of the object comes. */
interface Open {
  keys: Set<string> | null;
  at: string | number;
}

/** The way to the first key that stands a second time in its object. Walks without recursion: depth costs no stack. */
function findRepeated(json: string): Path | undefined {
  const open: Open[] = [];
  let awaitsKey = false;
  for (const [sign] of json.matchAll(token)) {
    const inner = open.at(-1);
    if (sign === '{' || sign === '[') {
      open.push({ keys: sign === '{' ? new Set() : null, at: sign === '{' ? '' : 0 });
      awaitsKey = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      awaitsKey = false;
    } else if (sign === ',') {
      if (typeof inner?.at === 'number') inner.at++;
      awaitsKey = inner?.keys != null;
    } else if (sign !== ':' && awaitsKey && inner?.keys) {
      inner.at = JSON.parse(sign) as string; // escapes undone: "\u0061" and "a" are one key
      if (inner.keys.has(inner.at)) return open.map(({ at }) => at);
      inner.keys.add(inner.at);
      awaitsKey = false;
    }
  }
  return undefined;
}

function lineOfError(json: string, error: unknown): number | null {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? null : json.slice(0, Number(position)).split('\n').length;
}

/** Reads JSON more strictly than `JSON.parse`, which keeps the last of two equal keys without a word. */
export function readJson(json: string): JsonReading {
  try {
    const value: unknown = JSON.parse(json);
    const path = findRepeated(json);
    return path ? { kind: 'repeated', path, value } : { kind: 'value', value };
  } catch (error) {
    return { kind: 'not-json', line: lineOfError(json, error) };
  }
}
