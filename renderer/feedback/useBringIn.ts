import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { isTooLarge, type Outcome, toBatches } from '../../shared/feedback/batches.rules.ts';
import type { RoundId } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { askFeedbackAnew } from './feedback-queries.ts';

interface Brought {
  name: string | null;
  text: string;
}

export interface BringingIn {
  /** How far it has come; null: nothing is being read. */
  progress: { done: number; of: number } | null;
  outcomes: readonly Outcome[];
  failure: Failure | null;
  bringFiles(files: readonly File[]): Promise<void>;
  /** Whether the block was sent. */
  bringBlock(text: string): Promise<boolean>;
}

/** What of the files is sent, and what needs no sending to be judged. */
async function readFiles(files: readonly File[]): Promise<{ texts: Brought[]; judged: Outcome[] }> {
  const texts: Brought[] = [];
  const judged: Outcome[] = [];
  for (const file of files) {
    const { name, size } = file;
    if (isTooLarge(size)) judged.push({ name, verdict: 'too-large' });
    else {
      const text = await file.text().catch(() => undefined); // moved or opened elsewhere meanwhile
      if (text === undefined) judged.push({ name, verdict: 'unread' });
      else texts.push({ name, text });
    }
  }
  return { texts, judged };
}

/** A block that is larger than any answer is judged here, as files are: the door would take it for a page that is too long. */
function readBlock(text: string): { texts: Brought[]; judged: Outcome[] } {
  const one = { name: null };
  if (isTooLarge(new Blob([text]).size)) return { texts: [], judged: [{ ...one, verdict: 'too-large' }] };
  return { texts: [{ ...one, text }], judged: [] };
}

/** Brings answers in, batch by batch: no name of a file goes through the door, and each answer is kept by itself. */
export function useBringIn(roundId: RoundId): BringingIn {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<BringingIn['progress']>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isRunning = useRef(false);

  /** False: the door refused a batch; what came before it is told. */
  async function send(texts: readonly Brought[], before: readonly Outcome[]): Promise<boolean> {
    let told = [...before];
    const of = texts.length + before.length;
    for (const batch of toBatches(texts, ({ text }) => text.length)) {
      setProgress({ done: told.length, of });
      const answer = await api.feedback.importAnswers({ roundId, texts: batch.map(({ text }) => text) });
      if (!answer.ok) {
        setFailure(answer.error);
        setOutcomes(told);
        return false;
      }
      const verdicts = answer.value;
      told = [...told, ...batch.map(({ name }, place): Outcome => ({ name, verdict: verdicts[place] ?? 'unread' }))];
    }
    setOutcomes(told);
    return true;
  }

  async function run(read: () => Promise<{ texts: Brought[]; judged: Outcome[] }>, of: number): Promise<boolean> {
    if (isRunning.current || of === 0) return false;
    isRunning.current = true;
    setFailure(null);
    setOutcomes([]);
    setProgress({ done: 0, of });
    const { texts, judged } = await read();
    const isSent = await send(texts, judged);
    setProgress(null);
    isRunning.current = false;
    await askFeedbackAnew(queryClient);
    return isSent;
  }

  return {
    progress,
    outcomes,
    failure,
    bringFiles: async (files) => void (await run(() => readFiles(files), files.length)),
    bringBlock: (text) => run(async () => readBlock(text), text.trim() === '' ? 0 : 1),
  };
}
