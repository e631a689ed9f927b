// npm run screens: a picture of every screen, in screens/.
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async () => {
  const { runTool } = await prepare({ electron: true, build: true, display: true });
  return runTool('@playwright/test', ['test', '--config', 'tests/screens.config.ts', ...parameters], 'playwright');
});
