/**
 * An asar archive with a flat list of small files: a length, a JSON header (both wrapped as Chromium "pickles", that
 * is with their sizes before them, padded to 4 bytes), then the files one after another.
 *
 * @param {Record<string, string | Buffer>} files
 */
export function writeAsar(files) {
  const bodies = Object.values(files).map((content) => Buffer.from(content));
  const header = Buffer.from(JSON.stringify({ files: headerEntries(Object.keys(files), bodies) }));
  const padded = Math.ceil(header.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(header.length, 12);
  header.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}

function headerEntries(names, bodies) {
  let offset = 0;
  const entries = {};
  for (const [index, name] of names.entries()) {
    entries[name] = { size: bodies[index].length, offset: String(offset) };
    offset += bodies[index].length;
  }
  return entries;
}
