import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { build } from 'vite';
import { paperFonts } from '../../../tools/paper-fonts/bundle.mjs';
import type { Order, Pressed } from './press.ts';

const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface Press {
  app: ElectronApplication;
  folder: string;
  press(order: Omit<Order, 'folder'>): Promise<Pressed>;
  close(): Promise<void>;
}

/** Electron with Cairn's printing and nothing else of it, bundled as Cairn's main process is. */
export async function startPress(): Promise<Press> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-press-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [paperFonts()],
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'press.ts'),
      outDir: folder,
      minify: false, // read once, by one window
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'press.mjs' } },
    },
  });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'press', version: '0.0.0', type: 'module', main: 'press.mjs' }),
  );
  const app = await _electron.launch({
    args: [folder, ...rootArgs, '--disable-gpu', `--user-data-dir=${folder}/data`],
  });
  await app.firstWindow();
  return {
    ...{ app, folder },
    press: (order) =>
      app.evaluate((_, asked) => (globalThis as unknown as { press(order: Order): Promise<Pressed> }).press(asked), {
        ...order,
        folder,
      }),
    async close() {
      await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
