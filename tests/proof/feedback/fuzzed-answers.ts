import { createHmac } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { blockToBytes } from '../../../main/feedback/answer-block.ts';
import { readAnswerFile } from '../../../main/feedback/answer-file.ts';
import { importVerdicts, LARGEST_ANSWER } from '../../../shared/feedback/answer.contract.ts';
import { provenText } from '../../../shared/feedback/answer-file.rules.ts';
import { canonicalJson } from '../../../shared/files/canonical-json.ts';
import { expectedOf, type MadeInvite, type MadeRound, madeRound } from '../../support/made-round.ts';
import { hostileText, hostileValue } from '../door/hostile-values.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { encrypted, envelope, sealed, someAnswers } from './made-answers.ts';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 200;
const MOST_SECONDS = 2;

/** Files between two clearings: what is measured is what reading them takes, and not how long this process waits to tidy up. */
const FILES_BETWEEN = 25;

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

interface Scene {
  round: MadeRound;
  invite: MadeInvite;
  /** Genuine answers, to be spoiled. */
  genuine: readonly [string, ...string[]];
  random: Random;
}

const armored = (bytes: Uint8Array) =>
  `-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(bytes).toString('base64')}\n-----END AGE ENCRYPTED FILE-----\n`;
const bytesOf = (text: string) => blockToBytes(text) ?? new Uint8Array();
const noise = (random: Random, length: number) => Uint8Array.from({ length }, () => random.below(256));
const asJson = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';

/** What happens to a file on its way. None of it is the answer that was given any more. */
const spoiled: readonly ((scene: Scene) => string)[] = [
  ({ genuine, random }) => {
    const bytes = bytesOf(random.pick(genuine)).slice();
    for (let count = random.below(6); count >= 0; count--) {
      const at = random.below(random.below(2) === 0 ? 400 : bytes.length); // the header as often as the rest
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return armored(bytes);
  },
  ({ genuine, random }) => armored(bytesOf(random.pick(genuine)).slice(0, random.below(4000))),
  ({ genuine, random }) => {
    const [one, other] = [bytesOf(random.pick(genuine)), bytesOf(random.pick(genuine))];
    return armored(
      Buffer.concat([one.subarray(0, random.below(one.length)), other.subarray(random.below(other.length))]),
    );
  },
  ({ random }) => armored(noise(random, random.below(3000))),
  ({ random }) => armored(Buffer.concat([Buffer.from('age-encryption.org/v1\n'), noise(random, random.below(3000))])),
  ({ random }) => hostileText(random, 4000),
  ({ genuine, random }) => random.pick(genuine).slice(0, random.below(6000)) + hostileText(random),
  ({ genuine, random }) => {
    const stanza = Buffer.from(`-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`);
    const [head, ...rest] = Buffer.from(bytesOf(random.pick(genuine)))
      .toString('latin1')
      .split('\n');
    const many = stanza.toString('latin1').repeat(random.below(8000));
    return armored(Buffer.from(`${head}\n${many}${rest.join('\n')}`, 'latin1'));
  },
  ({ random }) => armored(new Uint8Array(random.below(760_000))),
  ({ genuine, random }) => `${random.pick(genuine)}${'>'.repeat(random.below(MEGABYTE))}`.replace('E', 'F'),
];

/** An envelope with other members, proven with the secret of a genuine form. */
function withProof({ round, invite, random }: Scene, others: Record<string, unknown>): string {
  const { mac: _mac, ...made } = envelope({ round, invite, answers: someAnswers(round, random) });
  const value = JSON.parse(asJson({ ...made, ...others })) as Parameters<typeof provenText>[0];
  const mac = createHmac('sha256', Buffer.from(invite.secret, 'hex')).update(provenText(value)).digest('hex');
  return asJson({ ...value, mac });
}

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const plain = ({ round, invite }: Scene) => canonicalJson(envelope({ round, invite, answers: { CARE1: 4 } }));
const manyAnswers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`A${at}`, at]));

/** What somebody can put inside the encryption who holds a genuine form, its secret and tools. */
const inside: readonly ((scene: Scene) => string | Uint8Array)[] = [
  ({ random }) => asJson(hostileValue(random)),
  (scene) => withProof(scene, { answers: { [hostileText(scene.random, 20)]: hostileValue(scene.random) } }),
  (scene) =>
    withProof(scene, {
      [scene.random.pick(['v', 'round', 'day', 'answer', 'form'])]: hostileValue(scene.random),
    }),
  (scene) => withProof(scene, { answers: { CARE1: 4, O1: hostileText(scene.random, 5000) } }),
  (scene) => plain(scene).replace('"CARE1":4', `"CARE1":${deep(scene.random.below(120_000))}`),
  ({ random }) => deep(random.below(130_000)),
  (scene) =>
    plain(scene).replace('{', `{"${scene.random.pick(['__proto__', 'constructor', 'toJSON'])}":{"answers":{}},`),
  ({ random }) => noise(random, random.below(5000)),
  ({ random }) => new Uint8Array(LARGEST_ANSWER + random.below(LARGEST_ANSWER)).fill(32),
  (scene) => withProof(scene, { answers: manyAnswers(scene.random.below(9000)) }),
];

/** Thousands of files that were spoiled or made to do harm: none stops Cairn, and none passes for the answer that it was. */
export const fuzzedAnswers: Proof = {
  domain: 'feedback',
  name: 'whatever a file holds, it gets a verdict, in little memory and time, and a spoiled answer is never taken in',
  scale: { full: 10_000, short: 240 },
  async run(times) {
    const round = await madeRound();
    const [invite] = round.invites;
    if (!invite) throw new Error('the round has no form');
    const setting = seededRandom(0);
    const genuine: [string, ...string[]] = [await sealed({ round, invite, answers: someAnswers(round, setting) })];
    for (let count = 0; count < 4; count++)
      genuine.push(await sealed({ round, invite, answers: someAnswers(round, setting) }));
    const originals = new Set(genuine.map((text) => Buffer.from(bytesOf(text)).toString('base64')));
    const met = new Map<string, number>();
    const faults: string[] = [];
    let [mostMegabytes, mostSeconds] = [0, 0];
    const expected = expectedOf(round);
    await readAnswerFile(genuine[0], expected);
    const tidyUp = garbageCollector();
    tidyUp();
    const before = process.memoryUsage().rss;

    for (let time = 0; time < times; time++) {
      if (time % FILES_BETWEEN === 0) tidyUp();
      const scene: Scene = { round, invite, genuine, random: seededRandom(time + 1) };
      const isInside = time % 2 === 1;
      const way = Math.floor(time / 2) % (isInside ? inside.length : spoiled.length);
      const text = isInside ? await encrypted(round, inside[way]?.(scene) ?? '') : (spoiled[way]?.(scene) ?? '');
      const started = process.cpuUsage();
      try {
        const { verdict } = await readAnswerFile(text, expected);
        met.set(verdict, (met.get(verdict) ?? 0) + 1);
        if (!importVerdicts.includes(verdict)) faults.push(`${time}: ${verdict} is no verdict`);
        const isOriginal = originals.has(Buffer.from(bytesOf(text)).toString('base64'));
        if (verdict === 'accepted' && !isInside && !isOriginal) faults.push(`${time}: a spoiled answer was taken in`);
      } catch (error) {
        faults.push(`${time}: ${(error as Error).name}`);
      }
      const { user, system } = process.cpuUsage(started);
      const seconds = (user + system) / 1e6; // of the processor: a busy machine takes nothing away
      mostSeconds = Math.max(mostSeconds, seconds);
      mostMegabytes = Math.max(mostMegabytes, (process.memoryUsage().rss - before) / MEGABYTE);
      if (seconds > MOST_SECONDS) faults.push(`${time}: ${seconds.toFixed(1)} s`);
    }
    if (mostMegabytes > MOST_MEGABYTES) faults.push(`${Math.round(mostMegabytes)} MB`);
    if (met.size < 4) faults.push('hardly any verdict was met: nothing much was tried');
    const verdicts = [...met].map(([verdict, count]) => `${verdict} ${count}`).join(', ');
    return {
      tried: times,
      failed: faults.length,
      detail: `at most ${Math.round(mostMegabytes)} MB more and ${mostSeconds.toFixed(2)} s for one; ${verdicts}; ${faults.slice(0, 5).join('; ')}`,
    };
  },
};
