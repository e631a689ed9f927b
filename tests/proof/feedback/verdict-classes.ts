import { createHmac } from 'node:crypto';
import { type KnownInvite, readAnswerFile } from '../../../main/feedback/answer-file.ts';
import { type ImportVerdict, importVerdicts, LARGEST_ANSWER } from '../../../shared/feedback/answer.contract.ts';
import { markedText } from '../../../shared/feedback/answer-file.rules.ts';
import { expectedOf, type MadeInvite, type MadeRound, madeInvite, madeRound } from '../../support/made-round.ts';
import type { Proof } from '../proof.ts';
import { type Random, seededRandom } from '../vault/seeded-random.ts';
import { encrypted, envelope, sealed, someAnswers } from './made-answers.ts';

/** One file, and what the journal knows when it comes in. */
interface Case {
  text: string;
  invite: KnownInvite;
  closesOn?: string;
}

interface Scene {
  round: MadeRound;
  /** Another round in the same journal, one with other questions, and one in somebody else's. */
  other: MadeRound;
  changed: MadeRound;
  stranger: MadeRound;
  random: Random;
}

const markOf = ({ secret }: MadeInvite, one: Parameters<typeof markedText>[0]) =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(markedText(one)).digest('hex');

/** Letters inside the block, not its marks. */
function spoil(text: string, random: Random): string {
  const lines = text.split('\n');
  const line = 1 + random.below(lines.length - 4);
  const at = random.below(64);
  const letter = lines[line]?.[at] === 'A' ? 'B' : 'A';
  lines[line] = `${lines[line]?.slice(0, at)}${letter}${lines[line]?.slice(at + 1)}`;
  return lines.join('\n');
}

/** How each of the twelve comes about, in the ways that there are. */
const classes: Record<ImportVerdict, (scene: Scene, turn: number) => Promise<Case>> = {
  async accepted({ round, random }, turn) {
    const invite = madeInvite();
    const text = await sealed({ round, invite, answers: someAnswers(round, random) });
    const around = [
      text,
      `Hello,\n\n${text}\nBest wishes`,
      text.replaceAll(/^/gm, '> '),
      text.replaceAll('\n', '\r\n'),
    ];
    return { invite, text: around[turn % around.length] ?? text };
  },
  async duplicate({ round, random }, turn) {
    const invite = madeInvite();
    const made = { round, invite, answers: someAnswers(round, random), answer: 'ab'.repeat(16) };
    const mark = markOf(invite, envelope(made));
    const known = turn % 2 === 0 ? { answerMark: mark } : { answerMark: 'earlier', asideMarks: ['x', mark] };
    return { invite: { ...invite, ...known }, text: await sealed(made) };
  },
  async second({ round, random }, turn) {
    const invite = madeInvite();
    const made = { round, invite, answers: someAnswers(round, random), answer: 'ab'.repeat(16) };
    const first = turn % 2 === 0 ? { ...made, answers: { CARE1: 1 } } : { ...made, answer: 'cd'.repeat(16) };
    return { invite: { ...invite, answerMark: markOf(invite, envelope(first)) }, text: await sealed(made) };
  },
  async forged({ round, random }, turn) {
    const invite = madeInvite();
    const answers = someAnswers(round, random);
    const ways = [
      () => sealed({ round, invite: { ...invite, secret: madeInvite().secret }, answers }), // a guessed secret
      () => sealed({ round, invite: madeInvite(), answers }), // a form that is not there
      () => encrypted(round, JSON.stringify({ ...envelope({ round, invite, answers }), answers: { CARE1: 1 } })),
      () => encrypted(round, JSON.stringify({ ...envelope({ round, invite, answers }), mac: '0'.repeat(64) })),
      () => encrypted(round, JSON.stringify({ ...envelope({ round, invite, answers }), day: '2026-11-19' })),
    ];
    return { invite, text: (await ways[turn % ways.length]?.()) ?? '' };
  },
  async 'other-round'({ round, other, random }, turn) {
    const invite = madeInvite();
    const answers = someAnswers(round, random);
    const replayed = { round: { ...other, recipient: round.recipient }, invite, answers }; // for another round, with our key
    return { invite, text: await sealed(turn % 2 === 0 ? { round: other, invite, answers } : replayed) };
  },
  async 'wrong-key'({ round, stranger, random }) {
    const invite = madeInvite();
    const answers = someAnswers(round, random);
    return { invite, text: await sealed({ round: { ...round, recipient: stranger.recipient }, invite, answers }) };
  },
  async expired({ round, random }, turn) {
    const invite = madeInvite();
    const day = `2026-12-${String(1 + (turn % 28)).padStart(2, '0')}`;
    return {
      invite,
      closesOn: '2026-11-30',
      text: await sealed({ round, invite, answers: someAnswers(round, random), day }),
    };
  },
  async withdrawn({ round, random }) {
    const invite = madeInvite();
    const text = await sealed({ round, invite, answers: someAnswers(round, random) });
    return { invite: { ...invite, withdrawnOn: '2026-11-18' }, text };
  },
  async 'too-large'({ round, random }, turn) {
    const invite = madeInvite();
    const text = await sealed({ round, invite, answers: someAnswers(round, random) });
    const filler = turn % 2 === 0 ? ' ' : 'A';
    return { invite, text: `${text}${filler.repeat(1024 * 1024 - text.length + 1 + random.below(5000))}` };
  },
  async damaged({ round, random }, turn) {
    const invite = madeInvite();
    const text = await sealed({ round, invite, answers: someAnswers(round, random) });
    const ways = [
      () => spoil(text, random),
      () => text.slice(0, 40 + random.below(text.length - 80)),
      () =>
        text
          .split('\n')
          .toSpliced(2 + random.below(40), 1)
          .join('\n'),
      () => text.split('\n').toSpliced(30, 0, 'A'.repeat(64)).join('\n'),
      () => text.slice(text.length / 2),
    ];
    return { invite, text: ways[turn % ways.length]?.() ?? '' };
  },
  async 'form-mismatch'({ round, changed, random }) {
    const invite = madeInvite();
    const asBefore = { ...changed, id: round.id, recipient: round.recipient };
    return { invite, text: await sealed({ round: asBefore, invite, answers: someAnswers(changed, random) }) };
  },
  async 'wrong-fields'({ round, random }, turn) {
    const invite = madeInvite();
    const answers = someAnswers(round, random);
    const misfit = (extra: Record<string, unknown>) =>
      sealed({ round, invite, answers: { ...answers, ...extra } as never });
    const ways = [
      () => misfit({ NOPE1: 3 }),
      () => misfit({ CARE1: 6 }),
      () => misfit({ DECK: [0, 1, 2, 3, 4, 5, 6] }),
      () => misfit({ O1: 'a'.repeat(3001) }),
      () => misfit({ CARE1: { __proto__: 1 } }),
      () => encrypted(round, 'Thank you for asking.'),
      () => encrypted(round, new Uint8Array(LARGEST_ANSWER + 1).fill(32)),
      () => encrypted(round, JSON.stringify({ ...envelope({ round, invite, answers }), more: 1 })),
    ];
    return { invite, text: (await ways[turn % ways.length]?.()) ?? '' };
  },
};

/** Each verdict as often as the others: a file that is made to get it gets it. */
export const verdictClasses: Proof = {
  domain: 'feedback',
  name: 'an answer that comes in gets the verdict that it deserves, of twelve',
  scale: { full: 600, short: 60 },
  async run(times) {
    const scene: Scene = {
      round: await madeRound({ closesOn: '2026-12-31' }),
      other: await madeRound(),
      changed: await madeRound({ key: 'short' }),
      stranger: await madeRound(),
      random: seededRandom(6),
    };
    const wrong: string[] = [];
    for (let time = 0; time < times; time++) {
      const wanted = importVerdicts[time % importVerdicts.length] ?? 'accepted';
      const { text, invite, closesOn } = await classes[wanted](scene, Math.floor(time / importVerdicts.length));
      const expected = expectedOf({ ...scene.round, closesOn: closesOn ?? scene.round.closesOn }, [scene.other]);
      const { verdict } = await readAnswerFile(text, { ...expected, invites: [...expected.invites, invite] });
      if (verdict !== wanted) wrong.push(`${time}: ${verdict} instead of ${wanted}`);
    }
    const each = times / importVerdicts.length;
    return {
      tried: times,
      failed: wrong.length,
      detail: `${each} of each of ${importVerdicts.length} verdicts; ${wrong.slice(0, 5).join('; ')}`,
    };
  },
};
