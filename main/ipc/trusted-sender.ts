/** The parts of Electron's IPC event that tell where a request comes from. */
export interface Sender {
  senderFrame: { url: string; parent: unknown } | null;
  sender: { id: number };
}

/** Whether a request comes from the top frame of our own window and from a page that we served. */
export function isTrustedSender(event: Sender, windowId: number | undefined, origin: string): boolean {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || event.sender.id !== windowId) return false;
  return URL.canParse(frame.url) && frame.url.startsWith(`${origin}/`);
}
