import type { Proof } from '../proof.ts';
import { seededRandom } from '../vault/seeded-random.ts';
import { attackComments, attackDeck, attackQuestions } from './count-attacker.ts';
import { makeRound } from './made-rounds.ts';
import { countedNaively } from './naive.ts';

/** The same attack on surveys that are counted as they come: most of them have an option that one or two chose. */
function control(): { tried: number; broken: number } {
  const random = seededRandom(721);
  const tried = 100;
  const broken = Array.from({ length: tried }, () => attackQuestions(makeRound(random, countedNaively)));
  return { tried, broken: broken.filter((faults) => faults.length > 0).length };
}

export const countsHidden: Proof = {
  domain: 'feedback',
  name: 'no count of a survey that points to a few people follows from what is shown, and comments and words stand for three or more',
  scale: { full: 5000, short: 100 },
  async run(times) {
    const random = seededRandom(720);
    const faults: string[] = [];
    let editions = 0;
    let comments = 0;
    let byGroup = 0;
    for (let time = 0; time < times; time++) {
      const round = makeRound(random);
      editions += round.editions.length;
      comments += round.editions.at(-1)?.comments.length ?? 0;
      byGroup += round.editions.flatMap(({ questions }) => questions).filter(({ blocks }) => blocks.length > 0).length;
      const [first] = [...attackQuestions(round), ...attackDeck(round), ...attackComments(round)];
      if (first) faults.push(`${time}: ${first}`);
    }
    const naive = control();
    if (naive.broken * 2 < naive.tried) faults.push('the attack is blunt');
    const detail = `${editions} editions, ${comments} comments, ${byGroup} questions by group; control: ${naive.broken} of ${naive.tried} naive surveys broken. ${faults.slice(0, 3).join('; ')}`;
    return { tried: times, failed: faults.length, detail };
  },
};
