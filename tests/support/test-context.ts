import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Desktop, Log } from '../../main/context.ts';
import { deriveKeyHere, type KdfParameters } from '../../main/vault/vault.kdf.ts';
import { VaultSession } from '../../main/vault/vault.session.ts';
import { defaultSettings, type Settings } from '../../shared/settings/settings.contract.ts';

/** The cheapest parameters that an existing vault may have: tests open many. */
export const quickKdf: KdfParameters = { name: 'argon2id', memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };

export const testPassphrase = 'four unrelated plain words';

export interface TestContext extends Context {
  /** The journal's folder. */
  readonly folder: string;
  /** What the log was told, for asserting that it holds no word of the coach's. */
  readonly logged: string[];
  /** What is set here happens next: where the coach would save a file, and what time it is. */
  readonly world: { saveTo: string | undefined; now: Date };
  readonly closeAnswers: boolean[];
  dispose(): Promise<void>;
}

function memoryLog(logged: string[]): Log {
  return {
    info: (event, facts) => void logged.push(JSON.stringify({ event, ...facts })),
    error(event, error) {
      logged.push(JSON.stringify({ event, name: (error as Error)?.name, code: (error as { code?: unknown })?.code }));
      return `reference-${logged.length}`;
    },
  };
}

/** Handlers' surroundings with a real encrypted journal in a folder of its own; only the desktop is played. */
export function createTestContext({
  folder = join(mkdtempSync(join(tmpdir(), 'cairn-')), 'journal'),
} = {}): TestContext {
  const logged: string[] = [];
  const closeAnswers: boolean[] = [];
  const world: TestContext['world'] = { saveTo: undefined, now: new Date(2026, 10, 19, 14, 32) };
  let settings: Settings = defaultSettings;
  const vault = new VaultSession({ folder, kdf: quickKdf, derive: deriveKeyHere, now: () => world.now });
  const desktop: Desktop = {
    askWhereToSave: async () => world.saveTo,
    printToPdf: async () => Buffer.from('%PDF-'), // printing itself is Electron's and is tested there
    applySettings() {},
    answerClose: (mayClose) => void closeAnswers.push(mayClose),
  };
  return {
    get db() {
      return vault.db;
    },
    vault,
    settings: {
      read: () => settings,
      write(wanted) {
        settings = wanted;
      },
    },
    desktop,
    log: memoryLog(logged),
    now: () => world.now,
    newId: randomUUID,
    folder,
    logged,
    world,
    closeAnswers,
    async dispose() {
      await vault.lock();
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}

/** The same with a new journal, open. */
export async function openTestJournal(): Promise<TestContext> {
  const context = createTestContext();
  await context.vault.create(testPassphrase);
  return context;
}
