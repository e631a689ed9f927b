// npm run bench: measures the app against the plainest thing that could do the same; see bench-results.json.
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async () => {
  const { runNode } = await prepare({ electron: true, build: true, display: true });
  return runNode(['tests/bench/run.ts', ...parameters]);
});
