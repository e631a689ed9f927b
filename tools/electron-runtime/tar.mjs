const BLOCK = 512;

/**
 * One file out of a tar archive held in memory. Enough for the archives of npm, whose names fit in the first field.
 *
 * @param {Buffer} tar
 * @param {string} wanted
 */
export function readTarEntry(tar, wanted) {
  for (let position = 0; position + BLOCK <= tar.length; ) {
    const name = tar.toString('utf8', position, position + 100).split('\0', 1)[0];
    if (name === '') break; // an empty block ends the archive
    const size = Number.parseInt(tar.toString('latin1', position + 124, position + 136), 8);
    const start = position + BLOCK;
    if (name === wanted) return tar.subarray(start, start + size);
    position = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`${wanted} is not in the archive`);
}
