import { join } from 'node:path';
import { app } from 'electron';

/** Everything that Cairn keeps lies in one folder; `--user-data-dir=…` chooses another. */
export const userDataPaths = () => {
  const root = app.getPath('userData');
  return {
    journal: join(root, 'journal'),
    backups: join(root, 'backups'),
    place: join(root, 'place.json'),
    quickUnlock: join(root, 'quick-unlock.json'),
    settings: join(root, 'settings.json'),
    log: join(root, 'cairn.log'),
  };
};

/** Where the build puts things, seen from out/main. */
export const builtPaths = {
  renderer: join(import.meta.dirname, '../renderer'),
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  keyWorker: new URL('./key-worker.js', import.meta.url),
  backupWorker: new URL('./backup-worker.js', import.meta.url),
  sealWorker: new URL('./seal-worker.js', import.meta.url),
  docxWorker: new URL('./docx-worker.js', import.meta.url),
};
