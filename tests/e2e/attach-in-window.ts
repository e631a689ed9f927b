import type { Page } from '@playwright/test';

/** Attaches as the window does: the page cuts the content into pieces and sends each through the door. */
export async function attach({ page }: { page: Page }, name: string, content: Buffer): Promise<string> {
  return page.evaluate(
    async ([fileName, encoded]) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const ask = async (operation: string, input: unknown) => {
        const answer = (await window.cairn.invoke(`attachments:${operation}`, input)) as never as {
          ok: boolean;
          value: { uploadId: string; id: string };
          error: { code: string };
        };
        if (!answer.ok) throw new Error(answer.error.code);
        return answer.value;
      };
      const { uploadId } = await ask('beginUpload', { name: fileName, bytes: bytes.length });
      for (let at = 0; at < bytes.length; at += 1024 ** 2) {
        await ask('appendUpload', { uploadId, data: bytes.slice(at, at + 1024 ** 2) });
      }
      return (await ask('finishUpload', { uploadId })).id;
    },
    [name, content.toString('base64')] as const,
  );
}
