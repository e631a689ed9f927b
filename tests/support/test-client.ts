import type { Context } from '../../main/context.ts';
import { dispatch } from '../../main/ipc/dispatch.ts';
import type { Client } from '../../shared/contract.ts';
import type { Result } from '../../shared/errors.ts';

/** Stands where the window stands: `client.journal.saveEntry(entry)` through the real door to the real handlers. */
export function createTestClient(context: Context): Client {
  const domain = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, operation: string) => (input: unknown) =>
          dispatch(context, `${name}:${operation}`, structuredClone(input)),
      },
    );
  return new Proxy({} as Client, { get: (_, name: string) => domain(name) });
}

/** The value of an answer that must be one. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused with ${result.error.code}`);
}
