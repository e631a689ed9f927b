import { expect, test } from 'vitest';
import { toDocx } from '../../../../main/portfolio/formats/docx.ts';
import { docxInWorker } from '../../../../main/portfolio/formats/docx-in-worker.ts';
import { exampleDocument } from '../../../support/portfolio/example-document.ts';
import { preparedOf, readyPicture, storedId } from '../../../support/portfolio/prepared.ts';
import { readZip } from '../../../support/read-zip.ts';

const makeDocx = docxInWorker(new URL('../../../../main/portfolio/formats/docx-worker.ts', import.meta.url));

test('a Word file that was made in a thread of its own is the one that is made here', async () => {
  const pictures = new Map([[storedId(1), await readyPicture()]]);
  const prepared = preparedOf(exampleDocument(), { pictures });
  const places = new Map([[storedId(2), 'files/film.mp4']]);
  // The ids in it are counted on by the library in each process: what is read is compared.
  const readIn = async (docx: Uint8Array) => {
    const files = await readZip(Buffer.from(docx));
    const words = files
      .get('word/document.xml')
      ?.toString()
      .replaceAll(/<[^>]*>|\d+/g, '\n');
    return { names: [...files.keys()], words };
  };
  const here = await readIn(await toDocx(prepared, places));
  expect(here.words).toContain(prepared.document.cover.title);
  expect(await readIn(await makeDocx(prepared, places))).toEqual(here);
});

test('what goes wrong in the thread is thrown here', async () => {
  const prepared = preparedOf(exampleDocument(), { document: { parts: [] } as never });
  await expect(makeDocx(prepared)).rejects.toThrow(TypeError);
});

test('the main process goes on while one is made', async () => {
  const prepared = preparedOf(exampleDocument());
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  await makeDocx(prepared);
  const beside = turns;
  turns = 0;
  await toDocx(prepared);
  clearInterval(ticking);
  expect(beside).toBeGreaterThan(turns);
});
