import type { ItemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { nearestCases } from '../../../shared/mastery/cases.rules.ts';
import { claimFrom, resultOf } from '../../../shared/mastery/scoring.rules.ts';
import { answersOf, codes, waymark } from '../../shared/mastery/waymark.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';

const STAGES = [1, 2, 3, 4, 5];

const atMost = (stages: readonly number[], stage: number) => stages.filter((one) => one <= stage).length;

/** The median by counting instead of sorting: the stages that half of them reach, from below and from above. */
function medianByCounting(stages: readonly number[]): number | null {
  if (stages.length === 0) return null;
  const reaches = (many: number) => STAGES.find((stage) => atMost(stages, stage) >= many) ?? 0;
  return Math.floor((reaches(Math.ceil(stages.length / 2)) + reaches(Math.floor(stages.length / 2) + 1)) / 2);
}

/** The first stage, from below, that no other beats. */
function mostHeldByCounting(stages: readonly number[]): number | null {
  let held: number | null = null;
  const count = (wanted: number) => stages.filter((one) => one === wanted).length;
  for (const stage of STAGES) if (count(stage) > (held === null ? 0 : count(held))) held = stage;
  return held;
}

/** The nearest story by looking at all of them, in sums and not in quotients: they are divided by the same number. */
function nearestByLooking(medians: readonly (number | null)[]): string | undefined {
  let best: { name: string; apart: number; stage: number } | undefined;
  for (const { name, stage, profile } of waymark.cases) {
    const apart = medians.reduce<number>(
      (sum, median, place) => sum + (median === null ? 0 : Math.abs(median - (profile[place] ?? 0))),
      0,
    );
    if (!best || apart < best.apart || (apart === best.apart && stage < best.stage)) best = { name, apart, stage };
  }
  return medians.every((median) => median === null) ? undefined : best?.name;
}

function sheetOf(random: Random): string {
  const sparse = random.below(3) === 0;
  return codes
    .map(() => (sparse && random.below(2) === 0 ? random.pick(['-', '0']) : String(1 + random.below(5))))
    .join('');
}

function isAgreed(random: Random): boolean {
  const sheet = sheetOf(random);
  const evidenced = new Set<ItemId>(codes.filter(() => random.below(3) === 0));
  const read = resultOf(waymark, { form: 'full', answers: answersOf(sheet) }, evidenced);
  const stageAt = (place: number) => (/[1-5]/.test(sheet[place] ?? '') ? Number(sheet[place]) : null);
  let place = 0;
  const medians: (number | null)[] = [];
  const all: number[] = [];
  let claimed = 0;
  for (const domain of waymark.domains) {
    const stages = domain.competencies.flatMap(({ id }) => {
      const stage = stageAt(place++);
      if (stage !== null && stage >= claimFrom(5) && !evidenced.has(id)) claimed++;
      return stage ?? [];
    });
    medians.push(medianByCounting(stages));
    all.push(...stages);
  }
  return (
    read.domains.every(({ median }, at) => median === medians[at]) &&
    read.mostHeld === mostHeldByCounting(all) &&
    read.claimed === claimed &&
    read.rated === all.length &&
    nearestCases(waymark, medians)[0]?.story.name === nearestByLooking(medians)
  );
}

export const scoringAgrees: Proof = {
  domain: 'mastery',
  name: 'medians, the stage held by most, claims and the nearest story agree with a second reading of the rules',
  scale: { full: 20_000, short: 500 },
  async run(times) {
    const random = seededRandom(27);
    let failed = 0;
    for (let time = 0; time < times; time++) if (!isAgreed(random)) failed++;
    return { tried: times, failed, detail: '' };
  },
};
