import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { AppErrorCode } from '../../shared/errors.ts';
import type { AttachedChoice, EditorHost } from '../editor/host.ts';
import { UploadPanel } from './UploadPanel.tsx';
import { uploadFile } from './upload.ts';
import { useLookAtAttachments } from './useAttachments.ts';

/** Two at a time: the disk is the narrow place, and one large film does not hold up a photograph. */
const AT_A_TIME = 2;

/** A file on its way in. */
export interface Underway {
  key: number;
  name: string;
  bytes: number;
  taken: number;
  control: AbortController;
}

/** A file that was not attached, and why. */
export interface Refused {
  key: number;
  name: string;
  code: AppErrorCode;
}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

export interface Attaching {
  attach: EditorHost['attach'];
  /** What is on its way in and what was refused; to be put anywhere on the page. */
  panel: ReactNode;
}

/** Takes files in for the editor. Leaving the page gives up on what is not in yet. */
export function useAttach(): Attaching {
  const [underway, setUnderway] = useState<readonly Underway[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const lookAgain = useRef(useLookAtAttachments());
  const nextKey = useRef(0);
  const controls = useRef(new Set<AbortController>());

  useEffect(() => {
    const open = controls.current;
    return () => {
      for (const control of open) control.abort();
    };
  }, []);

  const attach = useCallback(async (files: readonly File[]): Promise<AttachedChoice[]> => {
    const begun = files.map((file): { file: File; row: Underway } => {
      const control = new AbortController();
      controls.current.add(control);
      return { file, row: { key: nextKey.current++, name: file.name, bytes: file.size, taken: 0, control } };
    });
    setUnderway((rows) => [...rows, ...begun.map(({ row }) => row)]);
    const kept = new Map<number, AttachedChoice>();
    await inTurns(begun, async ({ file, row: { key, name, control } }) => {
      const onProgress = (taken: number) =>
        setUnderway((rows) => rows.map((row) => (row.key === key ? { ...row, taken } : row)));
      const answer = await uploadFile(file, { signal: control.signal, onProgress });
      controls.current.delete(control);
      setUnderway((rows) => rows.filter((row) => row.key !== key));
      if (answer?.ok) {
        const { id, name: kname, view } = answer.value;
        kept.set(key, { attachmentId: id, name: kname, isImage: view === 'image' });
      } else if (answer) setRefused((rows) => [...rows, { key, name, code: answer.error.code }]);
    });
    await lookAgain.current();
    return begun.flatMap(({ row }) => kept.get(row.key) ?? []);
  }, []);

  const forget = (key: number) => setRefused((rows) => rows.filter((row) => row.key !== key));
  const panel = <UploadPanel underway={underway} refused={refused} onForget={forget} />;
  return { attach, panel };
}
