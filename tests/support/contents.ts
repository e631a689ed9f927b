import { finished } from 'node:stream/promises';
import { deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xed_b8_83_20 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});
const crc32 = (bytes: Uint8Array) =>
  (bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xff_ff_ff_ff) ^ 0xff_ff_ff_ff) >>>
  0;

function pngPart(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A real PNG of one colour. */
export function png(
  width = 320,
  height = 200,
  [red, green, blue]: readonly [number, number, number] = [44, 79, 134],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, green, blue]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, pngPart('IHDR', head), pngPart('IDAT', pixels), pngPart('IEND', Buffer.alloc(0))]);
}

/** A real WAV: so many seconds of a quiet tone, 8,000 samples of 16 bits a second. */
export function wav(seconds: number): Buffer {
  const samples = Math.round(seconds * 8000);
  const sound = Buffer.alloc(44 + samples * 2);
  sound.write('RIFF', 0, 'latin1');
  sound.writeUInt32LE(36 + samples * 2, 4);
  sound.write('WAVEfmt ', 8, 'latin1');
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(8000, 24);
  sound.writeUInt32LE(16_000, 28);
  sound.writeUInt16LE(2, 32);
  sound.writeUInt16LE(16, 34);
  sound.write('data', 36, 'latin1');
  sound.writeUInt32LE(samples * 2, 40);
  for (let n = 0; n < samples; n++)
    sound.writeInt16LE(Math.round(1000 * Math.sin((n * 440 * 2 * Math.PI) / 8000)), 44 + n * 2);
  return sound;
}

/** A real PDF with a line of text on each of its pages. */
export function pdf(...lines: string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${lines.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, n) => {
      const content = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * n} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

async function zip(files: Record<string, string>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  const pieces: Buffer[] = [];
  archive.outputStream.on('data', (piece: Buffer) => pieces.push(piece));
  await finished(archive.outputStream);
  return Buffer.concat(pieces);
}

/** A Word file as small as one can be, with other files in it. */
export function docx(
  more: Record<string, string> = {},
  type = 'vnd.openxmlformats-officedocument.wordprocessingml.document',
): Promise<Buffer> {
  const part = `<Override PartName="/word/document.xml" ContentType="application/${type}.main+xml"/>`;
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${part}</Types>`,
    'word/document.xml': '<?xml version="1.0"?><w:document/>',
    ...more,
  });
}

export const macroDocx = () => docx({}, 'vnd.ms-word.document.macroEnabled');
export const plainZip = () => zip({ 'notes.txt': 'words' });
