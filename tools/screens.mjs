// npm run screens: a picture of every screen, in screens/.
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';
import { runPlaywright } from './testing/playwright.mjs';

await command(async () => {
  const ready = await prepare({ electron: true, build: true, display: true });
  return runPlaywright(ready, ['--config', 'tests/screens.config.ts', ...parameters]);
});
