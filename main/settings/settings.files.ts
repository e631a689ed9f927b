import { readFileSync } from 'node:fs';
import { defaultSettings, type Settings, settings } from '../../shared/settings/settings.contract.ts';
import type { SettingsStore } from '../context.ts';
import { fileErrorToAppError } from '../files/file-errors.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/**
 * A settings file that is missing, damaged or from another version is no reason to trouble anybody: what can be
 * understood counts, one setting at a time.
 */
function readSettings(file: string): Settings {
  let stored: unknown;
  try {
    stored = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return defaultSettings;
  }
  const known = Object.entries(settings.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse((stored as Record<string, unknown> | null)?.[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return settings.parse({ ...defaultSettings, ...Object.fromEntries(known) });
}

/** How the app looks. Outside the vault, because the unlock screen needs it too; nothing of the coach's is in it. */
export function createSettingsStore(file: string): SettingsStore {
  let current = readSettings(file);
  return {
    read: () => current,
    write(wanted) {
      try {
        writeAtomically(file, Buffer.from(JSON.stringify(wanted, null, 2)));
      } catch (error) {
        throw fileErrorToAppError(error);
      }
      current = wanted;
    },
  };
}
