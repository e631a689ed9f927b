import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { type RunningCairn, test } from './app.fixture.ts';

const places = (process.env['LOOK'] ?? '').split(',');
async function look(cairn: RunningCairn, name: string): Promise<void> {
  for (const theme of (process.env['THEMES'] ?? 'light,dark').split(',')) {
    await cairn.page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
      document.documentElement.dataset['mantineColorScheme'] = wanted;
    }, theme);
    for (const [width, height] of [
      [1280, 800],
      [1024, 700],
    ] as const) {
      await cairn.app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
        [width, height] as const,
      );
      await cairn.page.waitForTimeout(400);
      await cairn.page.screenshot({ path: `/root/look/${name}-${theme}-${width}.png` });
    }
  }
}
test('look', async ({ openCairn }) => {
  test.setTimeout(300000);
  const { page } = openCairn;
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  await page.reload();
  await page.getByRole('link', { name: 'Growth', exact: true }).click();
  await page.getByRole('region', { name: '27 marks' }).waitFor();
  for (const place of places) {
    const [path, scroll] = place.split('@');
    await page.evaluate((to) => {
      window.location.hash = `#/growth${to}`;
    }, path ?? '');
    await page.waitForTimeout(900);
    if (scroll) await page.locator('main').evaluate((main, to) => main.scrollTo(0, Number(to)), scroll);
    await look(openCairn, `p${place.replaceAll(/[/?=&@]/g, '_')}`);
  }
});
