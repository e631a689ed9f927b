// The way from a fresh clone to a machine on which a command can do its work. What is done already costs milliseconds.
import { addonIsNeeded, addonMustBeCompiled, ensureAddon } from '../electron-runtime/addon.mjs';
import { describeRuntime, ensureRuntime } from '../electron-runtime/runtime.mjs';
import { ensureBuild } from './build.mjs';
import { run } from './child.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { checkPresentNode, findNode, searchPath } from './node.mjs';
import { ensurePackages } from './packages.mjs';
import { step } from './report.mjs';
import { ensureReaders, ensureSystem, ensureTracer } from './system.mjs';
import { toolEntry } from './tool-entry.mjs';

/**
 * @param {{ electron?: boolean, build?: boolean, display?: boolean, tracer?: boolean, readers?: boolean }} wanted `display`: a virtual one if
 *   there is none; `tracer`: strace, for proofs; `readers`: programs that read the documents of a portfolio, for its proof
 */
export async function prepare({ electron = false, build = false, display = false, tracer = false, readers = false }) {
  checkPresentNode();
  console.log('Set-up');
  await step('packages', async (remark) => remark(await ensurePackages()));
  const node = await step('Node', async (remark) => {
    const found = await findNode();
    remark(found.version);
    return found;
  });
  const environment = childEnvironment(node.path);
  const ready = { node, environment, runtime: undefined };
  if (electron) ready.runtime = await prepareElectron(ready, display && !hasDisplay());
  if (tracer) await step('strace', async (remark) => remark(await ensureTracer()));
  if (readers) await step('readers of documents', async (remark) => remark(await ensureReaders()));
  if (build) await step('build', async (remark) => remark(await ensureBuild(node.path, environment)));
  return withRunners(ready);
}

async function prepareElectron(ready, virtualDisplay) {
  const { node, environment } = ready;
  const runtime = await step('Electron', async (remark) => {
    const found = await ensureRuntime(node.path);
    remark(describeRuntime(found));
    return found;
  });
  await step('system libraries', async (remark) =>
    remark(await ensureSystem([runtime.executable], commandsFor(runtime, virtualDisplay))),
  );
  if (addonIsNeeded(runtime)) {
    environment.CAIRN_SQLITE_ADDON = await step('database addon', () => ensureAddon());
  }
  if (virtualDisplay) environment.DISPLAY = await step('virtual display', startVirtualDisplay);
  Object.assign(environment, runtime.environment);
  return runtime;
}

/** @returns {NodeJS.ProcessEnv} */
function childEnvironment(nodePath) {
  // Terminals inside of editors leak this variable, which would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  // Colours are for people; some tools look only at one of the two signs that nobody is there.
  const watched = process.stdout.isTTY && !process.env.CI;
  const colours = watched || process.env.FORCE_COLOR ? {} : { NO_COLOR: '1' };
  return { ...inherited, ...colours, PATH: searchPath(nodePath) };
}

function commandsFor(runtime, virtualDisplay) {
  return [...(virtualDisplay ? ['Xvfb'] : []), ...(addonMustBeCompiled(runtime) ? ['g++'] : [])];
}

/** The ways to run something on what was prepared. Each gives the exit code. */
function withRunners(ready) {
  const { node, environment } = ready;
  const runNode = async (parameters) => (await run(node.path, parameters, { environment })).code;
  return {
    ...ready,
    runNode,
    runTool: (packageName, parameters, commandName) => runNode([toolEntry(packageName, commandName), ...parameters]),
  };
}
