import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../shared/settings/settings.contract.ts';
import { type RunningCairn, test } from '../e2e/app.fixture.ts';
import { planningScreens } from '../e2e/planning-screens.ts';
import { createScreens, feedbackScreens, lockedScreens, openScreens } from '../e2e/screens.ts';
import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { repository } from '../support/source-files.ts';

const folder = join(repository, 'screens');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
];

async function takePictures(cairn: RunningCairn, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { width, height } of sizes) {
    await cairn.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
      [width, height] as const,
    );
    await cairn.page.waitForTimeout(300);
    await cairn.page.screenshot({ path: join(folder, `${name}-${width}x${height}.png`) });
  }
}

const looks = {
  light: ['light', 'standard'],
  dark: ['dark', 'standard'],
  'contrast-light': ['light', 'more'],
  'contrast-dark': ['dark', 'more'],
} as const;

for (const [look, [theme, contrast]] of Object.entries(looks)) {
  test(`every screen, ${look}`, async ({ cairn }) => {
    await cairn.ask('settings:saveSettings', { ...defaultSettings, theme, contrast });
    await cairn.page.reload();
    await cairn.page.getByRole('heading', { level: 1 }).waitFor();
    for (const screen of createScreens) {
      await screen.open(cairn);
      await takePictures(cairn, `${screen.name}-${look}`);
    }
    await cairn.page.reload(); // begins anew: nothing is on the disk before the last step
    await cairn.createJournal();
    await takePictures(cairn, `today-empty-${look}`);
    await cairn.page.getByRole('link', { name: 'Journal' }).click();
    await takePictures(cairn, `journal-empty-${look}`);
    await writeSampleJournal((channel, input) => cairn.ask(channel, input));
    await cairn.page.reload();
    for (const screen of [...openScreens, ...planningScreens, ...feedbackScreens, ...lockedScreens]) {
      await screen.open(cairn);
      await takePictures(cairn, `${screen.name}-${look}`);
    }
  });
}
