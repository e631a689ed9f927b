// Electron's fuses are switches inside its binary: a known text, one byte version, one byte count, then one character
// per fuse: '0' off, '1' on, 'r' removed. Used before node_modules can be relied on; packaging uses @electron/fuses.

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const KNOWN_VERSION = 1;
const REMOVED = 'r'.charCodeAt(0);

/** In the order of Electron's own list. */
export const positions = { EnableNodeCliInspectArguments: 3, LoadBrowserProcessSpecificV8Snapshot: 6 };

/**
 * Sets fuses in place.
 *
 * @param {Buffer} binary
 * @param {Partial<Record<keyof typeof positions, boolean>>} wanted
 */
export function setFuses(binary, wanted) {
  const wire = findWire(binary);
  for (const [name, on] of Object.entries(wanted)) {
    const at = positions[name];
    if (!(at < wire.length) || wire[at] === REMOVED) throw new Error(`the fuse ${name} cannot be set in this binary`);
    wire[at] = (on ? '1' : '0').charCodeAt(0);
  }
}

function findWire(binary) {
  const at = binary.indexOf(SENTINEL);
  if (at < 0 || binary.indexOf(SENTINEL, at + 1) >= 0) throw new Error('the fuses were not found in this binary');
  const start = at + SENTINEL.length;
  if (binary[start] !== KNOWN_VERSION) throw new Error(`the fuses have an unknown version, ${binary[start]}`);
  return binary.subarray(start + 2, start + 2 + binary[start + 1]);
}
