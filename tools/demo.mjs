// npm run demo: drives the app through its main job and leaves pictures and the printed PDF in demo-output/.
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';
import { runPlaywright } from './testing/playwright.mjs';

await command(async () => {
  const ready = await prepare({ electron: true, build: true, display: true });
  return runPlaywright(ready, ['--config', 'tests/demo.config.ts', ...parameters]);
});
