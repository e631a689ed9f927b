import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertAnswer } from '../../../main/feedback/answers.queries.ts';
import { sealFigures } from '../../../main/feedback/exchange.files.ts';
import { newKeys } from '../../../main/feedback/keys.ts';
import { getKeys } from '../../../main/feedback/rounds.queries.ts';
import type { Disclosed, Group } from '../../../shared/feedback/disclosed.contract.ts';
import { fileToFigures, type PassedOn } from '../../../shared/feedback/exchange.file.ts';
import { answerId, type Round } from '../../../shared/feedback/feedback.contract.ts';
import { seededRandom } from '../../proof/vault/seeded-random.ts';
import { mutate } from '../../shared/frameworks/mutated-files.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';
import { ask, beginRound } from './rounds.ts';

/** Two people at two computers: each has a journal of their own, and all that passes between them is a file. */
interface Side {
  context: TestContext;
  client: ReturnType<typeof createTestClient>;
}

let coach: Side;
let helper: Side;

async function openSide(): Promise<Side> {
  const context = await openTestJournal();
  return { context, client: createTestClient(context) };
}

beforeEach(async () => {
  coach = await openSide();
  helper = await openSide();
});
afterEach(async () => {
  await coach.context.dispose();
  await helper.context.dispose();
});

const refused = (code: string) => ({ ok: false, error: { code } });
const items = ['CARE1', 'CARE2', 'CARE3', 'CARE4'];

/** The coach's round, written to a file that the helper has now. */
async function writeRound(): Promise<{ round: Round; file: string }> {
  const round = await beginRound(coach.client, 'helper');
  await ask(coach.client, round, 'Heron', 'teacher');
  const file = join(coach.context.folder, '..', 'round.json');
  coach.context.world.saveTo = file;
  unwrap(await coach.client.feedback.writeRoundFile({ roundId: round.id }));
  return { round, file };
}

async function collect(file: string): Promise<Round> {
  helper.context.world.open = file;
  const round = unwrap(await helper.client.feedback.collectForColleague(null));
  if (!round) throw new Error('nothing was collected');
  return round;
}

/** An answer as whatever way in leaves it, at the helper's. */
const comesIn = ({ id }: Round, group: Group, value: number, comment = '') =>
  insertAnswer(helper.context.db, id, {
    id: answerId.parse(helper.context.newId()),
    askedId: null,
    inviteId: null,
    group,
    way: 'form',
    role: '',
    day: null,
    answers: {
      ...Object.fromEntries(items.map((code) => [code, value])),
      ...(comment === '' ? {} : { O2: comment }),
    },
    words: '',
    mayQuote: false,
    quoteScope: '',
    isAside: false,
    edition: null,
  });

const figuresFile = () => join(helper.context.folder, '..', 'figures.age');
async function passOn({ id }: Round, file = figuresFile()): Promise<string> {
  helper.context.world.saveTo = file;
  unwrap(await helper.client.feedback.passOn({ roundId: id }));
  return file;
}
async function takeOver({ id }: Round, file: string) {
  coach.context.world.open = file;
  return coach.client.feedback.takeOver({ roundId: id });
}
async function seal({ id }: Round): Promise<void> {
  const { feedback } = coach.client;
  unwrap(await feedback.saveSelfView({ roundId: id, selfView: { answers: { CARE1: 3 }, expected: {} } }));
  unwrap(await feedback.sealSelfView({ roundId: id }));
}

/** Every row of the tables of feedback. */
async function rowsOf({ context: { db } }: Side): Promise<string> {
  const tables = ['round', 'asked', 'invite', 'answer', 'edition', 'theme'];
  const read = (name: string) => sql`SELECT * FROM ${sql.table(`feedback_${name}`)} ORDER BY 1, 2`.execute(db);
  return JSON.stringify((await Promise.all(tables.map(read))).map(({ rows }) => rows));
}

describe('the coach’s round for a helper', () => {
  test('holds what is asked and whom to pass on to, and nobody who is asked', async () => {
    const { round, file } = await writeRound();
    const text = readFileSync(file, 'utf8');
    const { recipient, identity } = await getKeys(coach.context.db, round.id);
    expect(JSON.parse(text)).toMatchObject({
      schema: 'cairn-round/1',
      round: round.id,
      recipient,
      askedBy: 'Ines',
      helper: 'Mara',
      smallestGroup: 3,
    });
    expect(text).not.toContain('Heron');
    expect(text).not.toContain(identity ?? 'nothing');
    expect(text).not.toContain('AGE-SECRET-KEY');
  });

  test('becomes a round to collect with keys of its own, once', async () => {
    const { round, file } = await writeRound();
    const collected = await collect(file);
    expect(collected).toMatchObject({
      id: round.id,
      role: 'collecting',
      mode: 'helper',
      name: round.name,
      questionnaire: round.questionnaire,
      invitation: round.invitation,
      asked: [],
      sealedAt: null,
      invites: [],
    });
    const theirs = await getKeys(coach.context.db, round.id);
    const mine = await getKeys(helper.context.db, round.id);
    expect(mine.passOnTo).toBe(theirs.recipient);
    expect(mine.recipient).not.toBe(theirs.recipient);
    const before = await rowsOf(helper);
    expect(await collect(file)).toEqual(collected);
    expect(await rowsOf(helper)).toBe(before);
  });

  test('is refused in the journal that it came from, and nothing is written where somebody changes their mind', async () => {
    const { round, file } = await writeRound();
    coach.context.world.open = file;
    expect(await coach.client.feedback.collectForColleague(null)).toEqual(refused('round-file-unreadable'));
    coach.context.world.open = undefined;
    expect(unwrap(await coach.client.feedback.collectForColleague(null))).toBeNull();
    coach.context.world.saveTo = undefined;
    expect(unwrap(await coach.client.feedback.writeRoundFile({ roundId: round.id }))).toEqual({
      saved: false,
      fileName: '',
    });
  });

  test('is not written for a round that nobody collects, or whose answers were deleted', async () => {
    const open = await beginRound(coach.client, 'open');
    expect(await coach.client.feedback.writeRoundFile({ roundId: open.id })).toEqual(refused('invalid-input'));
    const { round } = await writeRound();
    unwrap(await coach.client.feedback.deleteAnswers({ roundId: round.id }));
    expect(await coach.client.feedback.writeRoundFile({ roundId: round.id })).toEqual(refused('round-closed'));
  });
});

describe('the helper', () => {
  test('asks, hands over the laptop and collects, and is never shown what came out', async () => {
    const { file } = await writeRound();
    const round = await collect(file);
    const set = await helper.client.feedback.setForms({ roundId: round.id, counts: [4, 0, 0, 0, 0] });
    expect(unwrap(set).invites).toHaveLength(4);
    unwrap(await helper.client.handover.begin({ roundId: round.id, inviteId: null, group: 'teacher' }));
    unwrap(await helper.client.handover.answer({ answers: { CARE1: 5, CARE2: 5, CARE3: 5, CARE4: 5 } }));
    unwrap(await helper.client.handover.end({ passphrase: testPassphrase }));
    for (const value of [4, 4, 3]) await comesIn(round, 'teacher', value, `Comment of ${value}`);
    expect(await helper.client.feedback.openResults({ roundId: round.id })).toEqual(refused('results-not-ready'));
    await passOn(round);
    const seen = unwrap(await helper.client.feedback.findResults({ roundId: round.id }));
    expect(seen).toMatchObject({ disclosed: null, openedOn: null, newAnswers: 0 });
    const told = JSON.stringify([seen, unwrap(await helper.client.feedback.findRound({ roundId: round.id }))]);
    expect(told).not.toContain('Comment of');
    expect(await helper.client.feedback.listNamedAnswers({ roundId: round.id })).toEqual(refused('round-protected'));
  });

  test('passes nothing on before so many came back, and asks for no file then', async () => {
    const { file } = await writeRound();
    const round = await collect(file);
    for (const value of [5, 4, 4]) await comesIn(round, 'teacher', value);
    helper.context.world.saveTo = figuresFile();
    expect(await helper.client.feedback.passOn({ roundId: round.id })).toEqual(refused('results-not-ready'));
    expect(() => readFileSync(figuresFile())).toThrow();
  });

  test('makes no edition where they change their mind, and writes the last one again while too little is new', async () => {
    const { round: asked, file } = await writeRound();
    const round = await collect(file);
    for (const value of [5, 4, 4, 3]) await comesIn(round, 'teacher', value);
    helper.context.world.saveTo = undefined;
    expect(unwrap(await helper.client.feedback.passOn({ roundId: round.id })).saved).toBe(false);
    expect(unwrap(await helper.client.feedback.findRound({ roundId: round.id }))?.edition).toBeNull();
    const read = async (from: string) => {
      const decrypter = new Decrypter();
      decrypter.addIdentity((await getKeys(coach.context.db, asked.id)).identity ?? '');
      return fileToFigures(await decrypter.decrypt(armor.decode(readFileSync(from, 'utf8')), 'text'));
    };
    const first = await read(await passOn(round));
    await comesIn(round, 'teacher', 1);
    expect(await read(await passOn(round))).toEqual(first); // one more would stand out in the difference
    for (const value of [1, 2]) await comesIn(round, 'teacher', value);
    expect((await read(await passOn(round)))?.disclosed).toMatchObject({ edition: 2, answered: 7 });
  });

  test('passes on combined figures that only the colleague can read, and no answer', async () => {
    const { file } = await writeRound();
    const round = await collect(file);
    for (const value of [5, 4, 4, 3]) await comesIn(round, 'teacher', value, `Comment of ${value}`);
    const passed = readFileSync(await passOn(round), 'utf8');
    expect(passed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(passed).not.toContain('Comment');
    const stranger = new Decrypter();
    stranger.addIdentity((await getKeys(helper.context.db, round.id)).identity ?? '');
    await expect(stranger.decrypt(armor.decode(passed))).rejects.toThrow();
  });

  test('passes on only what they collect for somebody', async () => {
    const { round } = await writeRound();
    expect(await coach.client.feedback.passOn({ roundId: round.id })).toEqual(refused('invalid-input'));
  });
});

describe('the coach takes over', () => {
  async function passedOn(): Promise<{ round: Round; collected: Round; file: string }> {
    const { round, file } = await writeRound();
    const collected = await collect(file);
    for (const value of [5, 4, 4, 3]) await comesIn(collected, 'teacher', value, `Comment of ${value}`);
    return { round, collected, file: await passOn(collected) };
  }

  test('figures and comments as the helper’s Cairn made them, on the day that they were made', async () => {
    const { round, file } = await passedOn();
    await seal(round);
    const results = unwrap(await takeOver(round, file));
    expect(results).toMatchObject({ openedOn: '2026-11-19', waitsFor: 'nothing-new' });
    expect(results?.disclosed?.dimensions[0]).toMatchObject({ code: 'CARE', others: { n: 4, mean: 4 } });
    expect(results?.disclosed?.comments.map(({ text }) => text).toSorted()).toEqual(
      [3, 4, 4, 5].map((value) => `Comment of ${value}`),
    );
    const now = unwrap(await coach.client.feedback.findRound({ roundId: round.id }));
    expect(now).toMatchObject({ edition: 1, answered: 4, invites: [] });
  });

  test('before my own view is sealed it is kept, and shown from then on', async () => {
    const { round, file } = await passedOn();
    expect(unwrap(await takeOver(round, file))).toMatchObject({ disclosed: null, waitsFor: 'seal-first' });
    await seal(round);
    expect(unwrap(await coach.client.feedback.findResults({ roundId: round.id })).disclosed?.edition).toBe(1);
  });

  test('a newer file takes its place, and an older or the same one is refused', async () => {
    const { round, collected, file } = await passedOn();
    await seal(round);
    for (const value of [1, 1, 2]) await comesIn(collected, 'teacher', value);
    const newer = await passOn(collected, join(helper.context.folder, '..', 'newer.age'));
    expect(unwrap(await takeOver(round, newer))?.disclosed?.edition).toBe(2);
    const before = await rowsOf(coach);
    expect(await takeOver(round, file)).toEqual(refused('passed-on-older'));
    expect(await takeOver(round, newer)).toEqual(refused('passed-on-older'));
    expect(await rowsOf(coach)).toBe(before);
  });

  test('nothing from another round, for another key, or that is no file at all', async () => {
    const { round, file } = await passedOn();
    const other = await beginRound(coach.client, 'helper');
    const before = await rowsOf(coach);
    expect(await takeOver(other, file)).toEqual(refused('passed-on-unreadable'));
    expect(await takeOver(round, join(file, '..', 'nothing.age'))).toEqual(refused('passed-on-unreadable'));
    expect(await takeOver(round, join(file, '..'))).toEqual(refused('passed-on-unreadable'));
    coach.context.world.open = undefined;
    expect(unwrap(await coach.client.feedback.takeOver({ roundId: round.id }))).toBeNull();
    expect(await rowsOf(coach)).toBe(before);
  });

  test('nothing once the answers were deleted, and nothing in a round that I collect or ask myself', async () => {
    const { round, collected, file } = await passedOn();
    helper.context.world.open = file;
    expect(await helper.client.feedback.takeOver({ roundId: collected.id })).toEqual(refused('invalid-input'));
    const unnamed = await beginRound(coach.client, 'unnamed');
    expect(await takeOver(unnamed, file)).toEqual(refused('invalid-input'));
    unwrap(await coach.client.feedback.deleteAnswers({ roundId: round.id }));
    expect(await takeOver(round, file)).toEqual(refused('round-closed'));
  });

  test('no figures that cannot be of this round, even from somebody who has its key', async () => {
    const { round, file } = await passedOn();
    const { identity, recipient } = await getKeys(coach.context.db, round.id);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity ?? '');
    const whole = fileToFigures(await decrypter.decrypt(armor.decode(readFileSync(file, 'utf8')), 'text')) as PassedOn;
    const [first] = whole.disclosed.dimensions;
    const [comment] = whole.disclosed.comments;
    if (!first || !comment) throw new Error('nothing was passed on');
    const spoiled: [string, Partial<Disclosed>][] = [
      ['as an open conversation', { isProtected: false }],
      ['for smaller groups', { smallestGroup: 5 }],
      ['a part that is not asked', { dimensions: [{ ...first, code: 'NONE' }] }],
      ['a part twice', { dimensions: [first, first] }],
      ['a mean beyond the scale', { dimensions: [{ ...first, others: { ...first.others, mean: 9 } }] }],
      ['more answers than there were', { dimensions: [{ ...first, others: { ...first.others, n: 90 } }] }],
      ['a block of two', { blocks: whole.disclosed.blocks.map((one) => ({ ...one, raters: 2 })) }],
      ['a comment with a name', { comments: [{ ...comment, answerId: comment.id }] }],
      ['a comment to something else', { comments: [{ ...comment, code: 'CARE1' }] }],
      ['one comment twice', { comments: [comment, comment] }],
      ['words beyond the deck', { deck: { raters: 4, counts: [4] } }],
      ['a question of a survey', { questions: [{ code: 'Q1', n: 4, counts: [], blocks: [] }] }],
    ];
    const before = await rowsOf(coach);
    for (const [what, change] of spoiled) {
      const text = await sealFigures({ ...whole, disclosed: { ...whole.disclosed, ...change } }, recipient);
      writeFileSync(file, text);
      expect(await takeOver(round, file), what).toEqual(refused('passed-on-unreadable'));
    }
    expect(await rowsOf(coach)).toBe(before);
    writeFileSync(file, await sealFigures(whole, recipient)); // the control: unspoiled, it is taken over
    expect(await takeOver(round, file)).toMatchObject({ ok: true });
  });

  test('a header of thousands of recipients is not looked through', async () => {
    const { round, file } = await passedOn();
    const { recipient, identity } = await getKeys(coach.context.db, round.id);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity ?? '');
    const whole = await decrypter.decrypt(armor.decode(readFileSync(file, 'utf8')));
    const other = await newKeys();
    const forSoMany = async (others: number) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      for (let count = 0; count < others; count++) encrypter.addRecipient(other.recipient);
      writeFileSync(file, armor.encode(await encrypter.encrypt(whole)));
      return takeOver(round, file);
    };
    expect(await forSoMany(20)).toEqual(refused('passed-on-unreadable'));
    expect(await forSoMany(1)).toMatchObject({ ok: true });
  });
});

describe('500 files with something changed in them', () => {
  /** One spoiled file: bytes turned or cut off, or the JSON inside changed. */
  function spoil(bytes: Uint8Array, seed: number): Uint8Array {
    const random = seededRandom(seed);
    const spoiled = new Uint8Array(bytes);
    const way = random.below(4);
    if (way === 0) return spoiled.slice(0, random.below(spoiled.length));
    if (way === 1) return new Uint8Array([...spoiled, ...spoiled.slice(0, 1 + random.below(40))]);
    for (let count = 0; count <= random.below(3); count++) {
      const at = random.below(spoiled.length);
      spoiled[at] = (spoiled[at] ?? 0) ^ (1 << random.below(7));
    }
    return spoiled;
  }

  test('of figures: each is refused, or says the same as before, and the tables stay as they are', async () => {
    const { round, file: roundFile } = await writeRound();
    const collected = await collect(roundFile);
    for (const value of [5, 4, 4, 3]) await comesIn(collected, 'teacher', value);
    const file = await passOn(collected);
    await seal(round);
    unwrap(await takeOver(round, file)); // so that a spoiled file that still reads is an older one
    const whole = readFileSync(file);
    const before = await rowsOf(coach);
    const codes = new Map<string, number>();
    for (let seed = 0; seed < 250; seed++) {
      writeFileSync(file, spoil(whole, seed));
      const answer = await takeOver(round, file);
      const code = answer.ok ? 'ok' : answer.error.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()].filter((code) => !['passed-on-unreadable', 'passed-on-older'].includes(code))).toEqual([]);
    expect(codes.get('passed-on-unreadable')).toBeGreaterThan(200);
    expect(await rowsOf(coach)).toBe(before);
  }, 60_000);

  test('of a round: each is refused and nothing is begun, or it is a whole round', async () => {
    const { file } = await writeRound();
    const whole = readFileSync(file, 'utf8');
    let taken = 0;
    for (let seed = 0; seed < 250; seed++) {
      const random = seededRandom(seed);
      if (seed % 2 === 0) {
        const value = JSON.parse(whole) as unknown;
        mutate(value, random);
        writeFileSync(file, JSON.stringify(value));
      } else writeFileSync(file, spoil(new TextEncoder().encode(whole), seed));
      const before = await rowsOf(helper);
      helper.context.world.open = file;
      const answer = await helper.client.feedback.collectForColleague(null);
      if (!answer.ok) {
        expect(answer.error.code, `seed ${seed}`).toBe('round-file-unreadable');
        expect(await rowsOf(helper), `seed ${seed}`).toBe(before);
        continue;
      }
      taken++;
      if (!answer.value) throw new Error('nothing was asked for');
      expect(answer.value.role).toBe('collecting');
      unwrap(await helper.client.feedback.removeRound({ roundId: answer.value.id }));
    }
    expect(taken).toBeLessThan(150); // a letter of a statement may change and leave a round that is whole
    expect(taken).toBeGreaterThan(0);
  }, 60_000);
});
