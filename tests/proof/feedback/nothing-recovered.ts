import type { Proof } from '../proof.ts';
import { seededRandom } from '../vault/seeded-random.ts';
import { attackFigures } from './attacker.ts';
import { makeRound } from './made-rounds.ts';
import { naively } from './naive.ts';

/** The same attack on every tenth round as many reports would show it: there it has to succeed. */
function control(times: number): { tried: number; broken: number } {
  const random = seededRandom(361);
  let broken = 0;
  const tried = Math.max(100, Math.ceil(times / 10));
  for (let time = 0; time < tried; time++) {
    const round = makeRound(random, naively);
    if (attackFigures(round, random).faults.some((fault) => fault.endsWith('follows'))) broken++;
  }
  return { tried, broken };
}

/** An audit that can find something finds something in at least a third of the naive rounds. */
const isSharp = ({ tried, broken }: { tried: number; broken: number }) => broken * 3 >= tried;

export const nothingRecovered: Proof = {
  domain: 'feedback',
  name: 'nothing about fewer people than the smallest group follows from figures, over groups, totals, dimensions and editions',
  scale: { full: 5000, short: 60 },
  async run(times) {
    const random = seededRandom(360);
    const faults: string[] = [];
    let sums = 0;
    let sought = 0;
    let editions = 0;
    for (let time = 0; time < times; time++) {
      const round = makeRound(random);
      const found = attackFigures(round, random);
      sums += found.sums;
      sought += found.sought;
      editions += round.editions.length;
      const [first] = found.faults;
      if (first) faults.push(`${time}: ${first}`);
    }
    const naive = control(times);
    if (!isSharp(naive)) faults.push('the attack is blunt');
    const detail = `${editions} editions, ${sums} sums, ${sought} times sought; control: ${naive.broken} of ${naive.tried} naive rounds broken. ${faults.slice(0, 3).join('; ')}`;
    return { tried: times, failed: faults.length, detail };
  },
};
