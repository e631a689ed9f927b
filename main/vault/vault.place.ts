import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PlaceWarning } from '../../shared/vault/vault.contract.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/** Where things are: outside of the vault, because it is needed to find it. */
const placeFile = z.strictObject({
  version: z.literal(1),
  journal: z.string(),
  secondBackups: z.string().nullable(),
});

export interface Places {
  /** The journal's folder. `isChosen`: there was a journal once, so an empty folder means that it is missing. */
  readonly journal: string;
  readonly isChosen: boolean;
  readonly ownBackups: string;
  readonly secondBackups: string | null;
  chooseJournal(folder: string): void;
  chooseSecondBackups(folder: string | null): void;
}

function readPlaceFile(file: string) {
  try {
    return placeFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // missing or damaged: the journal is looked for where it is by default
  }
}

export function createPlaces(file: string, defaults: { journal: string; backups: string }): Places {
  let chosen = existsSync(file) ? readPlaceFile(file) : undefined;
  const current = () => chosen ?? { version: 1 as const, journal: defaults.journal, secondBackups: null };
  const write = (change: Partial<z.infer<typeof placeFile>>) => {
    const next = { ...current(), ...change };
    try {
      writeAtomically(file, Buffer.from(JSON.stringify(next, null, 2)));
    } catch (error) {
      throw fileErrorToAppError(error);
    }
    chosen = next;
  };
  return {
    get journal() {
      return current().journal;
    },
    get isChosen() {
      return chosen !== undefined;
    },
    ownBackups: defaults.backups,
    get secondBackups() {
      return current().secondBackups;
    },
    chooseJournal: (journal) => write({ journal }),
    chooseSecondBackups: (secondBackups) => write({ secondBackups }),
  };
}

/** Programs that copy a folder to a server, by the names that their folders have. */
const syncedFolders: readonly (readonly [PlaceWarning, RegExp])[] = [
  ['onedrive', /(^|[\\/])onedrive( - [^\\/]+|-[^\\/]+)?([\\/]|$)/i],
  ['dropbox', /(^|[\\/])dropbox( \([^\\/]+\))?([\\/]|$)/i],
  ['icloud', /(^|[\\/])(iclouddrive|icloud drive|mobile documents|com~apple~clouddocs)([\\/]|$)/i],
  ['google-drive', /(^|[\\/])(google drive|googledrive|my drive|googledrive-[^\\/]+)([\\/]|$)/i],
];

/** `\\server\share`, and where desktops mount servers. */
const networkPath =
  /^(\\\\|\/\/|\/run\/user\/\d+\/gvfs\/|\/net\/|\/mnt\/(?:nfs|smb|cifs)|\/Volumes\/[^/]+\.(?:local|lan)\b)/;

/** File systems that live on another computer, by the names in /proc/mounts. */
const networkTypes = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', 'afs', '9p', 'fuse.rclone']);

/** Whether a folder is on another computer, by the longest mount point that holds it. `mounts`: text of /proc/mounts. */
function isOnNetworkMount(folder: string, mounts: string): boolean {
  const holders = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point = '', type = '']) => ({ point: point.replaceAll('\\040', ' '), type }))
    .filter(({ point }) => folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`))
    .toSorted((a, b) => b.point.length - a.point.length);
  return networkTypes.has(holders[0]?.type ?? '');
}

/**
 * Why this is a poor place for a journal, if it is one: a program that copies files while they are written can mix old
 * and new halves, and a server can be away in the middle of a sentence.
 */
export function placeWarning(folder: string, mounts = ''): PlaceWarning | null {
  const synced = syncedFolders.find(([, pattern]) => pattern.test(folder));
  if (synced) return synced[0];
  return networkPath.test(folder) || isOnNetworkMount(folder, mounts) ? 'network' : null;
}
