// npm run dev: opens the app and reloads it when a source changes.
import { command, parameters } from './setup/command.mjs';
import { requireDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { sandboxSwitches } from './setup/sandbox.mjs';

await command(async () => {
  requireDisplay();
  const { runtime, runTool } = await prepare({ electron: true });
  console.log('\nOpening Cairn, with reload on change');
  return runTool('electron-vite', ['dev', '--watch', '--', ...sandboxSwitches(runtime), ...parameters]);
});
