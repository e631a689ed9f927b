import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const modulesFolder = join(root, 'node_modules');

/** Everything the tools make for themselves: runtimes, compiled shims, reports. Safe to delete at any time. */
export const runtimeFolder = join(root, '.runtime');
