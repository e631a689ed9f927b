import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPlaces, placeWarning } from '../../../main/vault/vault.place.ts';

test('folders that a program copies away are known by name, on every system', () => {
  const known = {
    'C:\\Users\\kim\\OneDrive\\Cairn': 'onedrive',
    'C:\\Users\\kim\\OneDrive - Lincoln Schools\\Documents\\Cairn': 'onedrive',
    '/Users/kim/Library/CloudStorage/OneDrive-Lincoln/Cairn': 'onedrive',
    '/home/kim/Dropbox/Cairn': 'dropbox',
    'C:\\Users\\kim\\Dropbox (Lincoln)\\x': 'dropbox',
    '/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/Cairn': 'icloud',
    'C:\\Users\\kim\\iCloudDrive': 'icloud',
    'G:\\My Drive\\Cairn': 'google-drive',
    '/Users/kim/Library/CloudStorage/GoogleDrive-kim@example.org/My Drive': 'google-drive',
    '\\\\server\\home\\kim': 'network',
    '/run/user/1000/gvfs/smb-share:server=x,share=home/Cairn': 'network',
  };
  for (const [folder, warning] of Object.entries(known)) expect(placeWarning(folder), folder).toBe(warning);
  for (const fine of [
    '/home/kim/.config/Cairn/journal',
    'C:\\Users\\kim\\AppData\\Roaming\\Cairn',
    '/home/kim/onedriver notes',
  ]) {
    expect(placeWarning(fine), fine).toBe(null);
  }
});

test('a folder on a mounted server is known by its file system', () => {
  const mounts = 'x / ext4 rw 0 0\nserver:/home /home/kim nfs4 rw 0 0\ny /home/kim/local\\040disk ext4 rw 0 0\n';
  expect(placeWarning('/home/kim/Cairn', mounts)).toBe('network');
  expect(placeWarning('/home/kim/local disk/Cairn', mounts)).toBe(null);
  expect(placeWarning('/home/kimberley/Cairn', mounts)).toBe(null);
});

test('places are remembered, and a damaged file of places falls back to where things are by default', () => {
  const home = mkdtempSync(join(tmpdir(), 'cairn-places-'));
  const file = join(home, 'place.json');
  const defaults = { journal: '/default/journal', backups: '/default/backups' };
  const places = createPlaces(file, defaults);
  expect(places).toMatchObject({ journal: '/default/journal', isChosen: false, secondBackups: null });
  places.chooseJournal('/somewhere/else');
  places.chooseSecondBackups('/stick');
  expect(createPlaces(file, defaults)).toMatchObject({
    journal: '/somewhere/else',
    isChosen: true,
    secondBackups: '/stick',
    ownBackups: '/default/backups',
  });
  writeFileSync(file, '{"version":1,');
  expect(createPlaces(file, defaults)).toMatchObject({ journal: '/default/journal', isChosen: false });
  rmSync(home, { recursive: true });
});
