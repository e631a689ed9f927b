// npm run demo: drives the app through its main job and leaves pictures and the printed PDF in demo-output/.
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async () => {
  const { runTool } = await prepare({ electron: true, build: true, display: true });
  return runTool('@playwright/test', ['test', '--config', 'tests/demo.config.ts', ...parameters], 'playwright');
});
