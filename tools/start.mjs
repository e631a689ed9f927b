// npm start: opens the app, after whatever has to be done for it.

import { run } from './setup/child.mjs';
import { command, parameters } from './setup/command.mjs';
import { requireDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { sandboxSwitches } from './setup/sandbox.mjs';

await command(async () => {
  requireDisplay();
  const { runtime, environment } = await prepare({ electron: true, build: true });
  console.log('\nOpening Cairn');
  const { code } = await run(runtime.executable, ['.', ...sandboxSwitches(runtime), ...parameters], { environment });
  return code;
});
