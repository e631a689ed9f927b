import { buffer } from 'node:stream/consumers';
import { PDFArray, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { NotAsExpected, sourceOf } from '../../../../main/portfolio/clean/blots.ts';
import { cleanOffice } from '../../../../main/portfolio/clean/office.ts';
import { cleanPdf } from '../../../../main/portfolio/clean/pdf.ts';
import { readZip } from '../../../support/read-zip.ts';
import { plantedIn, telling } from './telling.ts';

const textOf = async (pdf: Uint8Array) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;

/** Everything in a PDF that was planted, whatever it is packed in. */
async function plantedInPdf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const open = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  const bytes = Buffer.from(open);
  const hex = bytes
    .toString('latin1')
    .replaceAll(/<([0-9A-F]{4,})>/gi, (_, digits: string) => Buffer.from(digits, 'hex').toString('latin1'));
  return plantedIn(Buffer.from(hex, 'latin1'));
}

async function pdfWithNotes(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawText('The words of the page');
  document.setTitle('Planted-Title');
  document.setAuthor('Planted-Person');
  const { context } = document;
  const xmp = context.stream('<x:xmpmeta>Planted-Person</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), context.register(xmp));
  const note = context.obj({
    ...{ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 20, 20] },
    ...{ T: PDFString.of('Planted-Person'), M: PDFString.of('D:20260326140506Z'), Contents: PDFString.of('It stays.') },
  });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(note)]));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Draw: { Private: PDFString.of('Planted-Data') } }));
  document.getForm().createTextField('A field').addToPage(page);
  context.register(context.obj({ Author: PDFString.of('Planted-Earlier') })); // of an earlier version; nothing leads to it
  return document.save();
}

test('a PDF leaves without its author, its XMP, who wrote its notes, and what earlier versions left in it', async () => {
  const content = await pdfWithNotes();
  expect(await plantedInPdf(content)).toEqual(['Planted-Data', 'Planted-Earlier', 'Planted-Person', 'Planted-Title']);
  const cleaned = await cleanPdf(content);
  expect(await plantedInPdf(cleaned)).toEqual([]);
  expect(await textOf(cleaned)).toContain('The words of the page');
  const document = await PDFDocument.load(cleaned);
  expect(
    document
      .getForm()
      .getFields()
      .map((field) => field.getName()),
  ).toEqual(['A field']);
  const note = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray).lookup(0);
  expect(String(note)).toContain('It stays.');
  expect(String(note)).not.toContain('20260326');
});

test('a PDF of an office program leaves with its words and without who wrote it', async () => {
  const content = telling('text.pdf');
  const cleaned = await cleanPdf(content);
  expect(await textOf(cleaned)).toBe(await textOf(content));
  expect(await textOf(cleaned)).toContain('The words of the page');
  const { info } = await (await getDocumentProxy(new Uint8Array(cleaned))).getMetadata();
  expect(info).not.toMatchObject({ Author: expect.anything() });
  expect(info).not.toMatchObject({ Title: expect.anything() });
  expect(info).not.toMatchObject({ CreationDate: expect.anything() });
  expect(Buffer.from(await cleanPdf(content)).equals(cleaned)).toBe(true); // its size is said before it is made anew
});

test('a PDF that is locked, damaged or signed, or in which files lie, is not taken for cleaned', async () => {
  const locked = await PDFDocument.create();
  locked.addPage();
  locked.encrypt({ userPassword: 'x', ownerPassword: 'y' });
  await expect(cleanPdf(await locked.save())).rejects.toThrow(NotAsExpected);
  const content = await pdfWithNotes();
  await expect(cleanPdf(content.subarray(0, 400))).rejects.toThrow(NotAsExpected);
  await expect(cleanPdf(Buffer.from('no PDF at all'))).rejects.toThrow(NotAsExpected);
  const withFile = await PDFDocument.create();
  withFile.addPage();
  await withFile.attach(Buffer.from('Planted-Attachment'), 'Planted-Name.txt');
  await expect(cleanPdf(await withFile.save())).rejects.toThrow(NotAsExpected);
  const signed = await PDFDocument.create();
  const signature = signed.context.obj({ Type: 'Sig', Name: PDFString.of('Planted-Person'), ByteRange: [0, 1, 2, 3] });
  signed.addPage().node.set(PDFName.of('Signed'), signed.context.register(signature));
  await expect(cleanPdf(await signed.save())).rejects.toThrow(NotAsExpected);
});

type Parts = Record<string, string | Buffer>;

async function zipOf(parts: Parts, mtime = new Date(2026, 2, 26, 14, 5)): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), path, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}

const cleanedOffice = (content: Buffer) => buffer(cleanOffice(sourceOf(content)));
const plantedInZip = async (content: Buffer) =>
  [...(await readZip(content))].flatMap(([path, part]) => [...plantedIn(Buffer.from(path)), ...plantedIn(part)]);

const relationships = (...rows: [kind: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index}" Type="http://x/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
const properties: Parts = {
  '[Content_Types].xml': '<Types><Override PartName="/docMetadata/LabelInfo.xml" ContentType="x"/><Default/></Types>',
  '_rels/.rels': relationships(
    ['officeDocument', 'word/document.xml'],
    ['metadata/core-properties', 'docProps/core.xml'],
    ['extended-properties', '/docProps/app.xml'],
    ['custom-properties', 'elsewhere/mine.xml'],
    ['metadata/thumbnail', 'docProps/thumbnail.jpeg'],
    ['classificationlabels', 'docMetadata/LabelInfo.xml'],
  ),
  'docProps/core.xml': '<cp:coreProperties><dc:creator>Planted-Person</dc:creator></cp:coreProperties>',
  'docProps/app.xml': '<Properties><Company>Planted-School</Company></Properties>',
  'elsewhere/mine.xml': '<Properties>Planted-Value</Properties>',
  'docProps/thumbnail.jpeg': 'Planted-Picture',
  'docMetadata/LabelInfo.xml': 'Planted-Tenant',
};

test('a Word file leaves without properties, names, days, thumbnail and paths; its words are byte for byte the same', async () => {
  const picture = Buffer.from([0xff, 0xd8, 0, 1, 2, 3]);
  const sentence = '<w:p><w:r><w:t xml:space="preserve">The words of the page: author="me" </w:t></w:r></w:p>';
  const inside = await zipOf({ ...properties, 'xl/workbook.xml': '<workbook/>' });
  const content = await zipOf({
    ...properties,
    'word/document.xml': `${sentence}<w:ins w:id="1" w:author="Planted-Person" w:date="2026-03-26T14:05:06Z">it</w:ins>`,
    'word/comments.xml': "<w:comment w:id='0' w:author='Planted-Person' w:initials='PLP'>stays</w:comment>",
    'word/people.xml':
      '<w15:person w15:author="Planted-Person"><w15:presenceInfo w15:providerId="AD" w15:userId="S::Planted-Person@x::1"/></w15:person>',
    'word/settings.xml': '<w:docVars><w:docVar w:name="a" w:val="Planted-Variable"/></w:docVars><w:rest/>',
    'word/_rels/settings.xml.rels': relationships(['attachedTemplate', 'file:///C:\\Users\\Planted-User\\Letter.dotx']),
    'word/media/image1.png': picture,
    'word/embeddings/Sheet1.xlsx': inside,
  });
  const cleaned = await cleanedOffice(content);
  expect(await plantedInZip(cleaned)).toEqual([]);
  const parts = await readZip(cleaned);
  expect(String(parts.get('word/document.xml'))).toBe(`${sentence}<w:ins w:id="1" w:author="Author">it</w:ins>`);
  expect(String(parts.get('word/comments.xml'))).toBe(
    '<w:comment w:id=\'0\' w:author="Author" w:initials="">stays</w:comment>',
  );
  expect(String(parts.get('word/_rels/settings.xml.rels'))).toContain('Target="Letter.dotx"');
  expect(parts.get('word/media/image1.png')).toEqual(picture);
  expect([...parts.keys()]).not.toContain('docProps/thumbnail.jpeg');
  expect(String(parts.get('_rels/.rels'))).not.toMatch(/thumbnail|LabelInfo/);
  expect(String(parts.get('[Content_Types].xml'))).toBe('<Types><Default/></Types>');
  expect(await plantedInZip(parts.get('word/embeddings/Sheet1.xlsx') ?? Buffer.alloc(0))).toEqual([]);
  expect(await cleanedOffice(cleaned)).toEqual(cleaned);
});

test('Excel and PowerPoint files leave without who wrote remarks and where they were saved', async () => {
  const cleaned = await cleanedOffice(
    await zipOf({
      ...properties,
      'xl/workbook.xml':
        '<workbook><fileSharing userName="Planted-Person"/><x15ac:absPath url="C:\\Planted-User\\" xmlns:x15ac="y"/></workbook>',
      'xl/comments1.xml': '<comments><authors><author>Planted-Person</author></authors><t>stays</t></comments>',
      'xl/persons/person.xml':
        '<person displayName="Planted-Person" id="{1}" userId="Planted-Person@x" providerId="AD"/>',
      'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition refreshedBy="Planted-Person" recordCount="2"/>',
      'xl/worksheets/sheet1.xml': '<c><v>1</v></c>',
      'ppt/commentAuthors.xml': '<p:cmAuthor id="1" name="Planted-Person" initials="PLP"/>',
      'ppt/authors.xml':
        '<p188:author id="{1}" name="O\'Planted-Person" initials="PLP" userId="S::Planted-Person" providerId="AD"/>',
    }),
  );
  expect(await plantedInZip(cleaned)).toEqual([]);
  const parts = await readZip(cleaned);
  expect(String(parts.get('xl/comments1.xml'))).toBe(
    '<comments><authors><author></author></authors><t>stays</t></comments>',
  );
  expect(String(parts.get('xl/pivotCache/pivotCacheDefinition1.xml'))).toBe('<pivotCacheDefinition recordCount="2"/>');
  expect(String(parts.get('xl/worksheets/sheet1.xml'))).toBe('<c><v>1</v></c>');
});

test.each(['text.odt', 'text.docx'])(
  '%s, as an office program wrote it, keeps every part that tells nothing to the bit',
  async (name) => {
    const content = telling(name);
    expect((await plantedInZip(content)).join()).toContain('Planted-Person');
    const cleaned = await cleanedOffice(content);
    expect(await plantedInZip(cleaned)).toEqual([]);
    const [before, after] = [await readZip(content), await readZip(cleaned)];
    const changed = [...before].filter(([path, part]) => !after.get(path)?.equals(part)).map(([path]) => path);
    expect(changed.toSorted()).toEqual(
      name === 'text.odt'
        ? ['META-INF/manifest.xml', 'Thumbnails/thumbnail.png', 'content.xml', 'meta.xml']
        : ['docProps/app.xml', 'docProps/core.xml', 'docProps/custom.xml', 'word/comments.xml', 'word/document.xml'],
    );
    const page = String(after.get(name === 'text.odt' ? 'content.xml' : 'word/document.xml'));
    expect(page).toContain('The words of the page');
    expect(cleaned.subarray(30, 38).toString()).toBe(content.subarray(30, 38).toString()); // what comes first says what it is
  },
);

test('an Office file that is damaged, signed, locked or a trap is not taken for cleaned', async () => {
  const refused = async (content: Buffer) => expect(cleanedOffice(content)).rejects.toThrow(NotAsExpected);
  const whole = await zipOf(properties);
  await refused(Buffer.from('no ZIP at all'));
  await refused(whole.subarray(0, whole.length - 30));
  await refused(await zipOf({ 'a.txt': 'neither of the two kinds' }));
  await refused(await zipOf({ ...properties, '_xmlsignatures/sig1.xml': 'Planted-Person' }));
  await refused(await zipOf({ ...properties, 'word/embeddings/oleObject1.bin': 'Planted-Person' }));
  await refused(await zipOf({ ...properties, 'word/document.xml': Buffer.from('\ufeff<w:p/>', 'utf16le') }));
  await refused(await zipOf({ mimetype: 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'meta.xml': '' }));
  await refused(await zipOf({ ...properties, 'word/document.xml': Buffer.alloc(60 * 1024 ** 2) }));
  const sizes = Buffer.from(whole);
  const central = sizes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  sizes.writeUInt32LE(0x7fffffff, central + 24); // says that two gigabytes come out of it
  await refused(sizes);
});
