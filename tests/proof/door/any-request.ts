import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLog } from '../../../main/app/log.ts';
import { dispatch } from '../../../main/ipc/dispatch.ts';
import { channelNames, contract } from '../../../shared/contract.ts';
import { errorMessages } from '../../../shared/errors.messages.ts';
import type { AppErrorCode, Result } from '../../../shared/errors.ts';
import type { Operation } from '../../../shared/ipc/operation.ts';
import { createTestContext, type TestContext, testPassphrase } from '../../support/test-context.ts';
import { arbitraryPage } from '../journal/arbitrary-page.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { type Shapes, shaped, spoilt } from './contract-shaped.ts';
import { CANARY, hostileValue } from './hostile-values.ts';

const operations = new Map<string, Operation>(
  Object.entries(contract).flatMap(([domain, all]) =>
    Object.entries(all).map(([name, operation]) => [`${domain}:${name}`, operation as Operation] as const),
  ),
);
/** What works on locks and archives for a good part of a second each: asked for more rarely, but asked for. */
const isSlow = (channel: string) => /^(vault|backup|trust):/.test(channel);

interface House {
  context: TestContext;
  logFile: string;
  /** Where the coach of the dialogs says that files are, and should go. */
  folder: string;
}

async function openHouse(): Promise<House> {
  const context = createTestContext();
  await context.vault.create(testPassphrase);
  const logFile = context.paths.log;
  Object.assign(context, { log: createLog(logFile, () => new Date()) });
  const folder = join(dirname(context.folder), 'desk');
  mkdirSync(folder);
  return { context, logFile, folder };
}

/** What the coach answers to dialogs next: nothing, a place to save, a file of no kind at all. */
function answerDialogs({ context, folder }: House, random: Random): void {
  const file = join(folder, `chosen-${random.below(8)}`);
  if (random.below(3) === 0) writeFileSync(file, random.pick(['', '{', '{"schema":"cairn-template/1"}', CANARY]));
  context.world.saveTo = random.below(3) === 0 ? undefined : file;
  context.world.open = random.below(3) === 0 ? undefined : random.pick([file, folder, join(folder, 'missing')]);
}

function remember(ids: string[], answer: Result<unknown>, random: Random): void {
  const found = answer.ok ? JSON.stringify(answer.value)?.match(/"(?:id|uploadId)":"([\w-]{36,64})"/)?.[1] : undefined;
  if (found === undefined) return;
  if (ids.length < 40) ids.push(found);
  else ids[random.below(ids.length)] = found;
}

/** Why an answer is none that the coach could be shown; undefined when it is one. */
function faultOf(answer: Result<unknown>): string | undefined {
  if (answer.ok) return undefined;
  const sentences = errorMessages[answer.error.code as AppErrorCode];
  if (answer.error.code === 'unexpected') return 'unexpected';
  return sentences?.title && sentences.next ? undefined : `no sentence for ${answer.error.code}`;
}

function pickChannel(random: Random): string {
  for (;;) {
    const channel = channelNames[random.below(channelNames.length)] ?? '';
    if (!isSlow(channel) || random.below(8) === 0) return channel;
  }
}

function inputFor(shapes: Shapes, channel: string): unknown {
  const { random } = shapes;
  const operation = operations.get(channel);
  const kind = random.below(6);
  if (kind === 0 || !operation) return hostileValue(random);
  const value = shaped(shapes, operation.input);
  return kind <= 2 ? spoilt(random, value) : value;
}

/** Whatever is asked for, with whatever, is answered by a value or by a sentence, and the log learns no word of it. */
export const anyRequest: Proof = {
  domain: 'door',
  name: 'any request, however odd, gets an answer or a sentence, and no word of it reaches the log',
  scale: { full: 20_000, short: 500 },
  async run(times) {
    const random = seededRandom(41);
    const house = await openHouse();
    const { context, logFile } = house;
    const ids: string[] = [];
    const shapes: Shapes = { random, ids, page: arbitraryPage };
    const faults = new Map<string, number>();
    const asked = new Set<string>();
    let answered = 0;
    for (let time = 0; time < times; time++) {
      if (!context.vault.isOpen) {
        context.world.clock += 24 * 3_600_000;
        await context.vault.unlock(testPassphrase);
      }
      answerDialogs(house, random);
      const channel = pickChannel(random);
      const answer = await dispatch(context, channel, inputFor(shapes, channel));
      const fault = faultOf(answer);
      if (fault) faults.set(`${channel} ${fault}`, (faults.get(`${channel} ${fault}`) ?? 0) + 1);
      if (answer.ok) answered++;
      asked.add(channel);
      remember(ids, answer, random);
    }
    const log = readFileSync(logFile, 'utf8') + context.logged.join('\n');
    const isTold = log.includes(CANARY);
    await context.dispose();
    const failed = [...faults.values()].reduce((sum, count) => sum + count, 0) + Number(isTold);
    return {
      tried: times,
      failed,
      detail: `${answered} of ${asked.size} kinds were answered by a value; ${[...faults].map(([what, count]) => `${what} ${count} times`).join(', ')}`,
    };
  },
};
