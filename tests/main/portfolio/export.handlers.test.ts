import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Check, type ExportFormat, exportFormats } from '../../../shared/portfolio/portfolio.contract.ts';
import { portfolioFile } from '../../../shared/portfolio/portfolio.file.ts';
import { readZip } from '../../support/read-zip.ts';
import { canMount, mountSmallDisk } from '../../support/small-disk.ts';
import { unwrap } from '../../support/test-client.ts';
import { testPassphrase } from '../../support/test-context.ts';
import { decideAll, type ExportJournal, openExportJournal } from './export-journal.ts';

let journal: ExportJournal;
let folder: string;
let check: Check;

beforeEach(async () => {
  journal = await openExportJournal();
  folder = mkdtempSync(join(tmpdir(), 'cairn-out-'));
  check = await decideAll(journal);
}, 60_000);
afterEach(() => journal.context.dispose());

const asked = (
  format: ExportFormat,
  more: Partial<Pick<Check, 'revision' | 'print' | 'leftOut'> & { passphrase: string }> = {},
) => {
  const { id } = journal.portfolio;
  const { revision, print, leftOut } = check;
  return journal.client.portfolio.exportPortfolio({
    id,
    format,
    revision,
    print,
    leftOut,
    passphrase: testPassphrase,
    ...more,
  });
};

const saveTo = (name: string) => {
  journal.context.world.saveTo = join(folder, name);
  return join(folder, name);
};

test('in each form it is one file, noted with its sum; nothing else is left in the folder', async () => {
  const beginnings = { pdf: '%PDF-', docx: 'PK', html: '<!doctype html>', markdown: 'PK', zip: 'PK' };
  for (const format of exportFormats) {
    const file = saveTo(`out.${format}`);
    expect(unwrap(await asked(format))).toEqual({
      saved: true,
      fileName: `out.${format}`,
      changed: [],
      isOutdated: false,
    });
    const content = readFileSync(file);
    expect(content.toString('latin1').startsWith(beginnings[format])).toBe(true);
    const [newest] = unwrap(await journal.client.portfolio.listExports({ id: journal.portfolio.id }));
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(newest).toMatchObject({ format, fileName: `out.${format}`, sha256 });
    journal.context.world.now = new Date(journal.context.world.now.getTime() + 60_000);
  }
  expect(readdirSync(folder).toSorted()).toEqual(exportFormats.map((format) => `out.${format}`).toSorted());
  const [head] = unwrap(await journal.client.portfolio.listPortfolios(null));
  expect(head?.lastExportedAt).not.toBeNull();
});

test('the ZIP holds every file that its manifest names, with its sum; its data is what the schema says, its film is the film', async () => {
  const file = saveTo('all.zip');
  unwrap(await asked('zip'));
  const files = await readZip(readFileSync(file));
  const manifest = JSON.parse(String(files.get('manifest.json'))) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  const found = [...files].filter(([path]) => path !== 'manifest.json');
  expect(manifest.files.map(({ path }) => path)).toEqual(found.map(([path]) => path));
  for (const { path, bytes, sha256 } of manifest.files) {
    const content = files.get(path) ?? Buffer.alloc(0);
    expect({ path, bytes, sha256 }).toEqual({
      path,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  }
  expect(files.get('files/01 _CON.mp4')).toEqual(journal.film.cleaned);
  expect(journal.film.content.equals(journal.film.cleaned)).toBe(false);
  const data = portfolioFile.parse(JSON.parse(String(files.get('portfolio.json'))));
  const named =
    JSON.stringify(data)
      .match(/"(files|markdown)\/[^"]+"/g)
      ?.map((path) => JSON.parse(path) as string) ?? [];
  expect(named.length).toBeGreaterThan(1);
  for (const path of named) expect([...files.keys()]).toContain(path);
  const badges = JSON.parse(String(files.get('evidence.openbadges.json'))) as { isCredential: boolean; note: string };
  expect(badges).toMatchObject({ isCredential: false, note: expect.stringContaining('not a credential') });
  const readme = String(files.get('README.txt'));
  expect(readme).toContain('who made them, where and when was removed');
  expect(readme).not.toContain('label'); // nothing was replaced
  expect(String(files.get('portfolio.html'))).toContain('files/01%20_CON.mp4');
});

test('nothing tells who is mentioned, what the page is called inside, or an hour', async () => {
  const file = saveTo('all.zip');
  unwrap(await asked('zip'));
  const whole = readFileSync(file);
  const files = await readZip(whole);
  const texts = [...files].filter(([path]) => /\.(json|md|txt|html)$/.test(path)).map(([, content]) => String(content));
  for (const text of texts) {
    expect(text).not.toContain(journal.page);
    expect(text).not.toContain(journal.film.id);
    expect(text).not.toMatch(/T\d\d:\d\d/);
  }
});

test('a wrong passphrase is refused before anything else, and guessing is slowed down as at the door', async () => {
  const file = saveTo('out.pdf');
  for (let time = 0; time < 5; time++) {
    expect(await asked('pdf', { passphrase: 'not it at all' })).toMatchObject({ error: { code: 'wrong-passphrase' } });
  }
  expect(await asked('pdf', { passphrase: 'not it at all' })).toMatchObject({
    error: { code: 'wait-before-next-try' },
  });
  expect(existsSync(file)).toBe(false);
});

test('what is not decided does not leave', async () => {
  const file = saveTo('out.docx');
  const [picture] = check.pictures;
  if (!picture) throw new Error('no picture');
  const { attachmentId, crop, blurs } = picture;
  const { id } = journal.portfolio;
  check = unwrap(
    await journal.client.portfolio.savePictureEdit({ id, edit: { attachmentId, crop, blurs, isChecked: false } }),
  );
  expect(await asked('docx')).toMatchObject({ error: { code: 'portfolio-undecided' } });
  expect(existsSync(file)).toBe(false);
});

test('a page that went to the trash after the check is named, and nothing is written', async () => {
  const file = saveTo('out.html');
  unwrap(await journal.client.journal.trashEntry({ id: journal.page }));
  const answer = unwrap(await asked('html'));
  expect(answer).toMatchObject({ saved: false, isOutdated: true, changed: [{ reason: 'in-trash' }] });
  expect(answer.changed[0]?.title).not.toBe('');
  expect(existsSync(file)).toBe(false);
  // Seen once, it is a choice: what is left goes out without it.
  check = unwrap(await journal.client.portfolio.checkPortfolio({ id: journal.portfolio.id }));
  expect(unwrap(await asked('html')).saved).toBe(true);
  expect(readFileSync(file, 'utf8')).not.toContain('data:image/jpeg');
});

test('a film that cannot be read any more is named where it would go along; asked again, all the rest goes', async () => {
  await journal.context.vault.attachments.remove(journal.film.id);
  for (const format of ['zip', 'markdown'] as const) {
    const file = saveTo(`${format}.zip`);
    const { saved, changed } = unwrap(await asked(format));
    expect({ saved, changed }).toMatchObject({
      saved: false,
      changed: [{ title: '_CON.mp4', reason: 'file-unreadable' }],
    });
    expect(existsSync(file)).toBe(false);
    expect(unwrap(await asked(format, { leftOut: [...check.leftOut, ...changed] })).saved).toBe(true);
    const files = await readZip(readFileSync(file));
    expect([...files.keys()].filter((path) => path.startsWith('files/'))).toEqual([]);
    const pages = [...files].filter(([path]) => /\.(md|html|json)$/.test(path)).map(([, content]) => String(content));
    expect(pages.join('\n')).not.toContain('CON.mp4');
    expect(pages.join('\n')).toContain('its file cannot be read');
  }
});

test('a journal that is locked while its pages are drawn leaves no file', async () => {
  const file = saveTo('out.pdf');
  const { desktop, vault } = journal.context;
  const draw = desktop.printDocument.bind(desktop);
  Object.assign(desktop, {
    printDocument: async (...page: Parameters<typeof draw>) => {
      const drawn = await draw(...page);
      await vault.lock();
      return drawn;
    },
  });
  expect(await asked('pdf')).toMatchObject({ error: { code: 'vault-locked' } });
  expect(existsSync(file)).toBe(false);
});

test('a journal that is locked while the place is chosen hands nothing out', async () => {
  const file = saveTo('out.docx');
  Object.assign(journal.context.desktop, {
    askWhereToSave: async () => {
      await journal.context.vault.lock();
      return file;
    },
  });
  expect(await asked('docx')).toMatchObject({ error: { code: 'vault-locked' } });
  expect(existsSync(file)).toBe(false);
});

test('an outline that was changed since is looked at again', async () => {
  saveTo('out.pdf');
  expect(await asked('pdf', { revision: check.revision - 1 })).toMatchObject({ error: { code: 'changed-elsewhere' } });
});

test('who changes their mind in the dialog leaves nothing behind', async () => {
  journal.context.world.saveTo = undefined;
  expect(unwrap(await asked('zip'))).toEqual({ saved: false, fileName: '', changed: [], isOutdated: false });
  expect(unwrap(await journal.client.portfolio.listExports({ id: journal.portfolio.id }))).toEqual([]);
});

test.skipIf(!canMount)(
  'on a disk that fills, what was under the name stays whole, and nothing else is left',
  async () => {
    const disk = mountSmallDisk(1);
    try {
      for (const [format, name] of [
        ['zip', 'all.zip'],
        ['docx', 'out.docx'],
      ] as const) {
        const file = join(disk.folder, name);
        writeFileSync(file, 'before');
        journal.context.world.saveTo = file;
        if (format === 'docx') disk.fill();
        expect(await asked(format)).toMatchObject({ error: { code: 'file-not-written' } });
        expect(readFileSync(file, 'utf8')).toBe('before');
        expect(
          readdirSync(disk.folder)
            .filter((one) => one !== 'filler')
            .toSorted(),
        ).toEqual([...new Set(['all.zip', name])].toSorted());
      }
    } finally {
      disk.remove();
    }
  },
);

test('what was attached stays as it was: it is the copy in the ZIP that says nothing more', async () => {
  saveTo('all.zip');
  unwrap(await asked('zip'));
  const kept = Buffer.concat([...journal.context.vault.attachments.read(journal.film.id)]);
  expect(kept).toEqual(journal.film.content);
});

test('a page that was rewritten after the check does not leave, though the name guard finds nothing new in it', async () => {
  const file = saveTo('out.html');
  const { journal: pages, portfolio } = journal.client;
  const page = unwrap(await pages.findEntry({ id: journal.page }));
  if (!page) throw new Error('no page');
  const text = 'Nothing was said that day.';
  const more = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
  const content = [...(page.body.content ?? []), more];
  unwrap(await pages.saveEntry({ ...page, body: { ...page.body, content } }));
  const before = check;
  check = unwrap(await portfolio.checkPortfolio({ id: journal.portfolio.id }));
  expect(check).toMatchObject({ isReady: true, revision: before.revision, leftOut: before.leftOut });
  expect(unwrap(await asked('html', { print: before.print }))).toEqual({
    ...{ saved: false, fileName: '', changed: [], isOutdated: true },
  });
  expect(existsSync(file)).toBe(false);
  expect(unwrap(await asked('html')).saved).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(text);
});
