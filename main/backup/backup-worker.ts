import { parentPort } from 'node:worker_threads';
import { AppError, type AppErrorCode } from '../../shared/errors.ts';
import { type Verdict, type VerifyRequest, verifyArchiveHere } from './backup.verify.ts';

/** What the thread says: the verdict, or what kept it from looking. A message would turn an `AppError` into a plain one. */
export type VerifyAnswer = { verdict: Verdict } | { code: AppErrorCode };

async function answer(request: VerifyRequest): Promise<VerifyAnswer> {
  try {
    return { verdict: await verifyArchiveHere(request) };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code };
    throw error;
  } finally {
    request.vaultKey.fill(0);
  }
}

/** The thread that opens and reads a whole backup, so that the window stays alive meanwhile. */
parentPort?.once('message', async (request: VerifyRequest) => parentPort?.postMessage(await answer(request)));
