// npm run proof: the full-scale proofs; a word after -- chooses one domain; see proof-results.json.
import { command, parameters } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async () => {
  const readers = parameters.length === 0 || parameters.includes('portfolio');
  const { runNode } = await prepare({ electron: true, build: true, display: true, tracer: true, readers });
  return runNode(['tests/proof/run.ts', ...parameters]);
});
