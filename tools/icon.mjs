// node tools/icon.mjs: draws main/assets/icons anew from tools/icon/cairn.svg. The pictures are kept in the repository.
import { run } from './setup/child.mjs';
import { command } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';
import { sandboxSwitches } from './setup/sandbox.mjs';

await command(async () => {
  const { runtime, environment } = await prepare({ electron: true, display: true });
  const { code } = await run(runtime.executable, ['tools/icon', ...sandboxSwitches(runtime)], { environment });
  return code;
});
