import { linksInto } from '../../../shared/evidence/target.rules.ts';
import { type FrameworkId, frameworkId, type ItemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { type Change, changesBetween, evidencedFor, newlyEvidenced } from '../../../shared/mastery/change.rules.ts';
import { answerTo, codes, waymark } from '../../shared/mastery/waymark.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';

const waymarkId: FrameworkId = frameworkId.parse('waymark');
const MINUTE = 60_000;
/** A few competencies, so that they are linked and rated often. */
const busy = codes.slice(0, 6);

const pickFrom = <Value>(random: Random, values: readonly Value[]) => values[random.below(values.length)] as Value;

type Client = ReturnType<typeof createTestClient>;

/** What a coach who keeps a paper list writes down, line under line. */
type Line =
  | { kind: 'linked'; id: ItemId }
  | { kind: 'began' }
  | { kind: 'finished'; stages: Map<ItemId, number>; recalibrated: Set<ItemId> };

async function link(client: Client, competencyId: ItemId): Promise<void> {
  unwrap(
    await client.evidence.linkEvidence({
      source: { kind: 'words', id: null, words: 'She spoke first.', happenedOn: '2026-01-01' },
      target: { kind: 'competency', frameworkId: waymarkId, competencyId },
      why: '',
      linkedAt: null,
    }),
  );
}

/** Lives through some assessments, links things before, while and after, and writes all of it down. */
async function live(context: TestContext, client: Client, random: Random): Promise<Line[]> {
  const lines: Line[] = [];
  const pass = () => {
    context.world.now = new Date(context.world.now.getTime() + (1 + random.below(50_000)) * MINUTE);
  };
  const linkSome = async () => {
    for (let count = random.below(3); count > 0; count--) {
      const id = pickFrom(random, busy);
      pass();
      await link(client, id);
      lines.push({ kind: 'linked', id });
    }
  };
  for (let round = 2 + random.below(3); round > 0; round--) {
    await linkSome();
    pass();
    const wanted = { frameworkId: waymarkId, form: 'full', occasion: 'other' } as const;
    const { id } = unwrap(await client.mastery.beginAssessment(wanted));
    lines.push({ kind: 'began' });
    const stages = new Map<ItemId, number>();
    const recalibrated = new Set<ItemId>();
    for (const code of busy) {
      const stage = random.below(6); // 0: left out
      const isRecalibrated = random.below(10) === 0;
      if (stage === 0) continue;
      unwrap(await client.mastery.saveAnswer({ id, answer: answerTo(code, stage, { isRecalibrated }) }));
      stages.set(code, stage);
      if (isRecalibrated) recalibrated.add(code);
    }
    unwrap(await client.mastery.saveAnswer({ id, answer: answerTo('F4', 3) })); // so that it can be finished
    await linkSome();
    pass();
    unwrap(await client.mastery.finishAssessment({ id }));
    lines.push({ kind: 'finished', stages, recalibrated });
  }
  await linkSome();
  return lines;
}

/** The line on which the next assessment began, behind `place`; the end of the list where none did. */
function nextBeginning(lines: readonly Line[], place: number): number {
  const next = lines.findIndex(({ kind }, at) => at > place && kind === 'began');
  return next < 0 ? lines.length : next;
}

const linkedBetween = (lines: readonly Line[], from: number, to: number, id: ItemId) =>
  lines.slice(from, to).some((line) => line.kind === 'linked' && line.id === id);

/** What the paper list says of one part of an assessment, by the order of its lines and no clock. */
function readOff(lines: readonly Line[], finished: readonly number[], round: number, id: ItemId) {
  const here = finished[round] ?? 0;
  const before = finished[round - 1];
  const end = nextBeginning(lines, here);
  const later = lines[here];
  const earlier = before === undefined ? undefined : lines[before];
  const isShown = linkedBetween(lines, 0, end, id);
  if (before === undefined || earlier?.kind !== 'finished' || later?.kind !== 'finished') return { isShown };
  const from = earlier.stages.get(id);
  const to = later.stages.get(id);
  const change = (): Change => {
    if (from === undefined || to === undefined) return 'not-compared';
    if (later.recalibrated.has(id)) return 'recalibrated';
    if (from >= to) return from === to ? 'same' : 'rated-lower';
    return linkedBetween(lines, before, end, id) ? 'moved' : 'rated-higher';
  };
  return { isShown, change: change() };
}

async function replay(random: Random): Promise<string[]> {
  const context = await openTestJournal();
  const client = createTestClient(context);
  try {
    const lines = await live(context, client, random);
    const finished = lines.flatMap(({ kind }, place) => (kind === 'finished' ? place : []));
    const chain = unwrap(await client.mastery.listAssessments({ frameworkId: waymarkId })).toReversed();
    const pieces = unwrap(await client.evidence.listEvidence({ frameworkId: waymarkId, entryId: null }));
    const links = linksInto(pieces, waymarkId);
    return chain.flatMap((assessment, round) => {
      const shown = evidencedFor(assessment, chain, links);
      const earlier = chain[round - 1];
      const fresh = earlier ? newlyEvidenced(earlier, assessment, chain, links) : new Set<ItemId>();
      const found = earlier ? changesBetween(waymark, earlier, assessment, fresh) : [];
      return busy.flatMap((id) => {
        const change = found.find(({ itemId }) => itemId === id)?.change;
        const expected = readOff(lines, finished, round, id);
        const isSame = shown.has(id) === expected.isShown && change === expected.change;
        return isSame ? [] : [`round ${round}, ${id}: ${change}, not ${expected.change}`];
      });
    });
  } finally {
    await context.dispose();
  }
}

export const changesReplayed: Proof = {
  domain: 'mastery',
  name: 'a life of linking and rating, kept on a paper list beside it, reads the same: what is shown, and what became of each part',
  scale: { full: 300, short: 6 },
  async run(times) {
    const random = seededRandom(5);
    const faults: string[] = [];
    for (let time = 0; time < times; time++) {
      const found = await replay(random);
      if (found.length > 0) faults.push(`${time}: ${found[0]}`);
    }
    return { tried: times, failed: faults.length, detail: faults.slice(0, 3).join('; ') };
  },
};
