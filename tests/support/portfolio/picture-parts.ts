const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** What a JPEG is made of, up to its first scan: read by ISO 10918-1 and by nothing that the app uses. */
export function segmentsOfJpeg(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const label = ascii(bytes.subarray(at + 4, at + 16)).split('\0')[0];
    if (marker === 0xfe) names.push('COM');
    else names.push(marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0} ${label}` : marker.toString(16));
    at += 2 + length;
  }
  return names;
}

/** The names of all chunks of a PNG. */
export function chunksOfPng(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    names.push(ascii(bytes.subarray(at + 4, at + 8)));
  return names;
}
