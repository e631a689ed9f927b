import { withoutLeaks } from './audit.rules.ts';
import { type Block, type Disclosed, type Group, groups } from './disclosed.contract.ts';
import type { Rater } from './scoring.rules.ts';
import { answersNeeded, FEWEST_IN_ALL } from './waiting.rules.ts';

/** From so many on it is shown how answers are spread. */
export const FEWEST_FOR_SPREAD = 5;

/** People of some groups who were counted up to an edition: everything that is shown is of such people. */
export interface Crowd {
  groups: readonly Group[];
  upTo: number;
}

export const isIn = ({ groups, upTo }: Crowd, { group, edition }: Rater): boolean =>
  edition <= upTo && groups.includes(group);

export const membersOf = (raters: readonly Rater[], crowd: Crowd): Rater[] =>
  raters.filter((rater) => isIn(crowd, rater));

const sizeOf = (raters: readonly Rater[], crowds: readonly Crowd[]) =>
  crowds.reduce((sum, crowd) => sum + membersOf(raters, crowd).length, 0);

export const isSameGroups = (one: readonly Group[], other: readonly Group[]): boolean =>
  one.length === other.length && one.every((group) => other.includes(group));

/**
 * The people of whom so many were counted in an edition: the newest of them first, because a figure may have stayed as it was
 * in an edition before. `countsIn`: who counts for the figure.
 */
export function crowdOf(
  raters: readonly Rater[],
  groups: readonly Group[],
  count: number,
  edition: number,
  countsIn: (rater: Rater) => boolean = () => true,
): Crowd {
  for (let upTo = edition; upTo > 0; upTo--) {
    const crowd = { groups, upTo };
    if (membersOf(raters, crowd).filter(countsIn).length === count) return crowd;
  }
  return { groups, upTo: edition };
}

/**
 * Groups that are large enough stand alone; the smaller ones together, if they are enough; what is left is left out. Where
 * fewer than four would be shown so, all stand together.
 */
function natural(raters: readonly Rater[], among: readonly Group[], fewest: number): Group[][] {
  const sizes = among.map((group) => ({ group, size: raters.filter((rater) => rater.group === group).length }));
  const small = sizes.filter(({ size }) => size > 0 && size < fewest);
  const together = small.reduce((sum, { size }) => sum + size, 0) >= fewest ? [small.map(({ group }) => group)] : [];
  return [...sizes.flatMap(({ group, size }) => (size >= fewest ? [[group]] : [])), ...together];
}

function firstBlocks(raters: readonly Rater[], fewest: number): Group[][] {
  const blocks = natural(raters, groups, fewest);
  const shown = raters.filter(({ group }) => blocks.some((block) => block.includes(group))).length;
  if (shown >= FEWEST_IN_ALL) return blocks;
  const present = groups.filter((group) => raters.some((rater) => rater.group === group));
  return raters.length >= answersNeeded(fewest) ? [present] : [];
}

const blocksOf = (raters: readonly Rater[], { blocks, edition }: Disclosed): Crowd[] =>
  blocks.map((block) => crowdOf(raters, block.groups, block.raters, edition));

/** What of the wanted blocks can be counted up to now; the others stay as they were, or are left out. */
function settle(
  raters: readonly Rater[],
  wanted: readonly Group[][],
  edition: number,
  fewest: number,
  earlier: readonly Disclosed[],
): Crowd[] {
  const former = earlier.map((one) => blocksOf(raters, one));
  const rowOf = (crowd: Crowd) => raters.map((rater) => [Number(isIn(crowd, rater))]);
  const kept = withoutLeaks(
    former.flat().map(rowOf),
    wanted.map((groups): Crowd => ({ groups, upTo: edition })),
    fewest,
    rowOf,
    (crowd) => membersOf(raters, crowd).length,
  );
  return wanted.flatMap((groups) => {
    const now = kept.find((crowd) => crowd.groups === groups);
    return now ?? former.at(-1)?.find((crowd) => isSameGroups(crowd.groups, groups)) ?? [];
  });
}

/**
 * Whose answers are shown together, in a protected round. No sum over some of them and over what was shown in earlier editions
 * leaves fewer than `fewest` people; a block that could not grow without that stays as it was.
 */
export function protectedBlocks(
  raters: readonly Rater[],
  edition: number,
  fewest: number,
  earlier: readonly Disclosed[],
): Crowd[] {
  const wanted = firstBlocks(raters, fewest);
  const settled = settle(raters, wanted, edition, fewest, earlier);
  if (settled.length === wanted.length && settled.every(({ upTo }) => upTo === edition)) return settled;
  const last = (earlier.at(-1)?.blocks ?? []).map((block) => [...block.groups]);
  const beside = groups.filter((group) => !last.flat().includes(group));
  const asBefore = settle(raters, [...last, ...natural(raters, beside, fewest)], edition, fewest, earlier);
  const better = sizeOf(raters, asBefore) > sizeOf(raters, settled) ? asBefore : settled;
  return sizeOf(raters, better) < FEWEST_IN_ALL ? [] : better;
}

/** In an open conversation everybody is known: groups from three, and where there is none all together. */
export function openBlocks(raters: readonly Rater[], edition: number): Crowd[] {
  if (raters.length < FEWEST_IN_ALL) return [];
  const large = groups.filter((group) => raters.filter((rater) => rater.group === group).length >= 3);
  const present = groups.filter((group) => raters.some((rater) => rater.group === group));
  return (large.length > 0 ? large.map((group) => [group]) : [present]).map((block) => ({
    groups: block,
    upTo: edition,
  }));
}

export const toBlock = (raters: readonly Rater[], crowd: Crowd): Block => ({
  groups: [...crowd.groups],
  raters: membersOf(raters, crowd).length,
});
