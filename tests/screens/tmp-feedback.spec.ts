import { mkdirSync } from 'node:fs';
import { defaultSettings } from '../../shared/settings/settings.contract.ts';
import { test } from '../e2e/app.fixture.ts';
import { writeSampleJournal } from '../support/sample/sample-journal.ts';

const folder = '/tmp/shots';
test('tmp feedback', async ({ openCairn: cairn }) => {
  test.setTimeout(300_000);
  mkdirSync(folder, { recursive: true });
  await writeSampleJournal((channel, input) => cairn.ask(channel, input));
  const rounds = (await cairn.ask('feedback:listRounds', null)).value as unknown as {
    id: string;
    name: string;
    kind: string;
    edition: number;
  }[];
  console.log(JSON.stringify(rounds.map(({ id, name, kind, edition }) => ({ id, name, kind, edition }))));
  const size = async (w: number, h: number) => {
    await cairn.app.evaluate(({ BrowserWindow }, s) => BrowserWindow.getAllWindows()[0]?.setContentSize(s[0], s[1]), [
      w,
      h,
    ] as const);
    await cairn.page.waitForTimeout(300);
  };
  const look = async (theme: 'light' | 'dark') => {
    await cairn.ask('settings:saveSettings', { ...defaultSettings, theme });
    await cairn.page.reload();
  };
  const go = async (address: string) => {
    await cairn.page.evaluate((a) => {
      location.hash = a;
    }, address);
    await cairn.page.getByRole('heading', { level: 1 }).waitFor();
    await cairn.page.waitForTimeout(700);
  };
  const views = rounds.find((r) => r.name.startsWith('Two Views'))!;
  const words = rounds.find((r) => r.name.startsWith('How others'))!;
  const survey = rounds.find((r) => r.kind === 'survey')!;
  const shot = async (name: string) => cairn.page.screenshot({ path: `${folder}/${name}.png` });
  const whole = async (name: string, w: number) => {
    await size(w, 4600);
    await shot(name);
    await size(w, 800);
  };
  const only = process.env['ONLY'] ?? 'views,words,survey,after,compare,dark,zoom';
  await size(1280, 800);
  if (only.includes('views')) {
    await go(`#/feedback/${views.id}/results`);
    await shot('views-light');
    const more = cairn.page.getByRole('button', { name: /^Read what they/ });
    if (await more.count()) await more.click();
    for (const name of ['Care and trust', 'Growing others and reach']) {
      const b = cairn.page.getByRole('button', { name: new RegExp(`^${name}`) });
      if (await b.count()) await b.first().click();
    }
    await cairn.page.waitForTimeout(400);
    await size(1280, 1500);
    const main = async (y: number) => cairn.page.evaluate((top) => document.querySelector('main')?.scrollTo(0, top), y);
    for (const [i, y] of [0, 1300, 2600, 3900, 5200].entries()) { await main(y); await cairn.page.waitForTimeout(150); await shot(`views-part${i}`); }
    await size(1280, 800);
    await size(1024, 700);
    await cairn.page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    await shot('views-1024');
    await size(1280, 800);
  }
  if (only.includes('words')) {
    await go(`#/feedback/${words.id}/results`);
    await shot('words-light');
  }
  if (only.includes('survey')) {
    await go(`#/feedback/${survey.id}/results`);
    await shot('survey-light');
    await whole('survey-whole', 1280);
  }
  if (only.includes('after')) {
    await go(`#/feedback/${words.id}/after`);
    await cairn.page.getByRole('button', { name: /Finch/ }).first().click();
    await cairn.page.waitForTimeout(300);
    await shot('after-light');
  }
  if (only.includes('compare')) {
    await go('#/feedback/compare');
    await shot('compare-light');
  }
  if (only.includes('dark')) {
    await look('dark');
    await go(`#/feedback/${views.id}/results`);
    await shot('views-dark');
    await go(`#/feedback/${words.id}/results`);
    await shot('words-dark');
  }
  if (only.includes('zoom')) {
    await cairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
    await go(`#/feedback/${views.id}/results`);
    await shot('views-zoom');
    await go(`#/feedback/${words.id}/results`);
    await shot('words-zoom');
  }
  console.log(cairn.complaints.join('\n'));
});
