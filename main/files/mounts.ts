import { readFileSync } from 'node:fs';

/** What is mounted where, in the form of /proc/mounts; empty on systems that have no such list. */
export function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}
