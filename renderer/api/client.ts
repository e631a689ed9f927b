import type { Client } from '../../shared/contract.ts';
import { bridge } from './bridge.ts';

/**
 * The typed face of the door: `api.journal.saveEntry(entry)` asks `journal:saveEntry` and answers with a `Result`.
 * It never throws for anything that main can say; a refused channel or a broken bridge would be a bug of ours.
 */
export const api = new Proxy({} as Client, {
  get: (_, domain: string) =>
    new Proxy({}, { get: (_, name: string) => (input: unknown) => bridge().invoke(`${domain}:${name}`, input) }),
});
