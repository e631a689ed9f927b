/** Letters of a text file: UTF-16 where its mark says so, UTF-8 where it is that, otherwise the Windows letters of the West. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }); // the last letter may be cut
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
