import { run } from './child.mjs';
import { choosePackages } from './debian-packages.mjs';
import { hasCommand } from './has-command.mjs';
import { isRoot } from './is-root.mjs';
import { announce, Stop } from './report.mjs';

const noLists = 'apt has no lists of packages yet. Please run `sudo apt-get update`, then try again.';

/** A fresh machine is often busy with upgrades of its own. */
const patience = ['-o', 'DPkg::Lock::Timeout=120'];
const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

/** Installs one package of each list of alternatives, or says how to. `missing` names what they are for. */
export async function installOrExplain(missing, alternatives) {
  if (!hasCommand('apt-get') || alternatives.length === 0) {
    throw new Stop(`This system lacks ${missing}. Please install that with its package manager.`);
  }
  if (!isRoot()) {
    const names = await chosen(alternatives);
    throw new Stop(
      `This system lacks ${missing}. Please run this once, then try again:\n\n` +
        `  sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  await install(alternatives);
}

async function install(alternatives) {
  announce('refreshing the lists of apt …');
  await run('apt-get', ['update', '-qq'], { environment: quiet, capture: true }); // an old list may be good enough
  const names = await chosen(alternatives);
  announce(`installing ${names.join(', ')} with apt …`);
  const parameters = [...patience, 'install', '-y', '-qq', '--no-install-recommends', ...names];
  const { code, output, errors } = await run('apt-get', parameters, { environment: quiet, capture: true });
  if (code !== 0) throw new Stop(`apt-get could not install ${names.join(' ')}:\n${output}${errors}`);
}

async function chosen(alternatives) {
  const { output } = await run('apt-cache', ['policy', ...alternatives.flat()], { environment: quiet, capture: true });
  if (!output.includes('Candidate:')) throw new Stop(noLists);
  return choosePackages(alternatives, output);
}
