// npm run e2e: the tests that drive the real app. Words after -- go to Playwright, for example a file name.
import { ensurePackedApp } from './packaging/packed-app.mjs';
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';
import { runEndToEnd } from './testing/end-to-end.mjs';

await command(async () => {
  const ready = await prepare({ electron: true, build: true, display: true });
  return runEndToEnd(ready, await ensurePackedApp(ready), parameters);
});
