import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealFigures } from '../../../main/feedback/exchange.files.ts';
import { newKeys } from '../../../main/feedback/keys.ts';
import { getKeys } from '../../../main/feedback/rounds.queries.ts';
import type { Disclosed } from '../../../shared/feedback/disclosed.contract.ts';
import { fileToFigures, type PassedOn } from '../../../shared/feedback/exchange.file.ts';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { unwrap } from '../../support/test-client.ts';
import { testPassphrase } from '../../support/test-context.ts';
import { beginRound } from './rounds.ts';
import { openTwoJournals, rowsOf, type Side, type TwoJournals } from './two-journals.ts';

let two: TwoJournals;
let coach: Side;
let helper: Side;

beforeEach(async () => {
  two = await openTwoJournals();
  ({ coach, helper } = two);
});
afterEach(() => two.dispose());

const refused = (code: string) => ({ ok: false, error: { code } });

describe('the coach’s round for a helper', () => {
  test('holds what is asked and whom to pass on to, and nobody who is asked', async () => {
    const { round, file } = await two.writeRound();
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
    const { round, file } = await two.writeRound();
    const collected = await two.collect(file);
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
    expect(await two.collect(file)).toEqual(collected);
    expect(await rowsOf(helper)).toBe(before);
  });

  test('is refused in the journal that it came from, and nothing is written where somebody changes their mind', async () => {
    const { round, file } = await two.writeRound();
    coach.context.world.open = file;
    expect(await coach.client.feedback.collectForColleague(null)).toEqual(refused('round-file-own'));
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
    const { round } = await two.writeRound();
    unwrap(await coach.client.feedback.deleteAnswers({ roundId: round.id }));
    expect(await coach.client.feedback.writeRoundFile({ roundId: round.id })).toEqual(refused('round-closed'));
  });
});

describe('the helper', () => {
  test('asks, hands over the laptop and collects, and is never shown what came out', async () => {
    const { file } = await two.writeRound();
    const round = await two.collect(file);
    const set = await helper.client.feedback.setForms({ roundId: round.id, counts: [4, 0, 0, 0, 0] });
    expect(unwrap(set).invites).toHaveLength(4);
    unwrap(await helper.client.handover.begin({ roundId: round.id, inviteId: null, group: 'teacher' }));
    unwrap(await helper.client.handover.answer({ answers: { CARE1: 5, CARE2: 5, CARE3: 5, CARE4: 5 } }));
    unwrap(await helper.client.handover.end({ passphrase: testPassphrase }));
    for (const value of [4, 4, 3]) await two.comesIn(round, 'teacher', value, `Comment of ${value}`);
    expect(await helper.client.feedback.openResults({ roundId: round.id })).toEqual(refused('results-not-ready'));
    await two.passOn(round);
    const seen = unwrap(await helper.client.feedback.findResults({ roundId: round.id }));
    expect(seen).toMatchObject({ disclosed: null, openedOn: null, newAnswers: 0 });
    const told = JSON.stringify([seen, unwrap(await helper.client.feedback.findRound({ roundId: round.id }))]);
    expect(told).not.toContain('Comment of');
    expect(await helper.client.feedback.listNamedAnswers({ roundId: round.id })).toEqual(refused('round-protected'));
  });

  test('passes nothing on before so many came back, and asks for no file then', async () => {
    const { file } = await two.writeRound();
    const round = await two.collect(file);
    for (const value of [5, 4, 4]) await two.comesIn(round, 'teacher', value);
    helper.context.world.saveTo = two.figuresFile;
    expect(await helper.client.feedback.passOn({ roundId: round.id })).toEqual(refused('results-not-ready'));
    expect(() => readFileSync(two.figuresFile)).toThrow();
  });

  test('makes no edition where they change their mind, and writes the last one again while too little is new', async () => {
    const { round: asked, file } = await two.writeRound();
    const round = await two.collect(file);
    for (const value of [5, 4, 4, 3]) await two.comesIn(round, 'teacher', value);
    helper.context.world.saveTo = undefined;
    expect(unwrap(await helper.client.feedback.passOn({ roundId: round.id })).saved).toBe(false);
    expect(unwrap(await helper.client.feedback.findRound({ roundId: round.id }))?.edition).toBeNull();
    const read = async (from: string) => {
      const decrypter = new Decrypter();
      decrypter.addIdentity((await getKeys(coach.context.db, asked.id)).identity ?? '');
      return fileToFigures(await decrypter.decrypt(armor.decode(readFileSync(from, 'utf8')), 'text'));
    };
    const first = await read(await two.passOn(round));
    await two.comesIn(round, 'teacher', 1);
    expect(await read(await two.passOn(round))).toEqual(first); // one more would stand out in the difference
    for (const value of [1, 2]) await two.comesIn(round, 'teacher', value);
    expect((await read(await two.passOn(round)))?.disclosed).toMatchObject({ edition: 2, answered: 7 });
  });

  test('passes on combined figures that only the colleague can read, and no answer', async () => {
    const { file } = await two.writeRound();
    const round = await two.collect(file);
    for (const value of [5, 4, 4, 3]) await two.comesIn(round, 'teacher', value, `Comment of ${value}`);
    const passed = readFileSync(await two.passOn(round), 'utf8');
    expect(passed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(passed).not.toContain('Comment');
    const stranger = new Decrypter();
    stranger.addIdentity((await getKeys(helper.context.db, round.id)).identity ?? '');
    await expect(stranger.decrypt(armor.decode(passed))).rejects.toThrow();
  });

  test('passes on only what they collect for somebody', async () => {
    const { round } = await two.writeRound();
    expect(await coach.client.feedback.passOn({ roundId: round.id })).toEqual(refused('invalid-input'));
  });
});

describe('the coach takes over', () => {
  async function passedOn(): Promise<{ round: Round; collected: Round; file: string }> {
    const { round, file } = await two.writeRound();
    const collected = await two.collect(file);
    for (const value of [5, 4, 4, 3]) await two.comesIn(collected, 'teacher', value, `Comment of ${value}`);
    return { round, collected, file: await two.passOn(collected) };
  }

  test('figures and comments as the helper’s Cairn made them, on the day that they were made', async () => {
    const { round, file } = await passedOn();
    await two.seal(round);
    const results = unwrap(await two.takeOver(round, file));
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
    expect(unwrap(await two.takeOver(round, file))).toMatchObject({ disclosed: null, waitsFor: 'seal-first' });
    coach.context.world.saveTo = join(coach.context.folder, '..', 'report.html');
    const written = () =>
      coach.client.feedback.writeReport({ roundId: round.id, format: 'html', parts: ['dimensions'], commentIds: [] });
    expect(await written()).toEqual(refused('results-not-ready'));
    await two.seal(round);
    expect(unwrap(await coach.client.feedback.findResults({ roundId: round.id })).disclosed?.edition).toBe(1);
    expect(unwrap(await written()).saved).toBe(true); // the control
  });

  test('a newer file takes its place, and an older or the same one is refused', async () => {
    const { round, collected, file } = await passedOn();
    await two.seal(round);
    for (const value of [1, 1, 2]) await two.comesIn(collected, 'teacher', value);
    const newer = await two.passOn(collected, join(helper.context.folder, '..', 'newer.age'));
    expect(unwrap(await two.takeOver(round, newer))?.disclosed?.edition).toBe(2);
    const before = await rowsOf(coach);
    expect(await two.takeOver(round, file)).toEqual(refused('passed-on-older'));
    expect(await two.takeOver(round, newer)).toEqual(refused('passed-on-older'));
    expect(await rowsOf(coach)).toBe(before);
  });

  test('nothing from another round, for another key, or that is no file at all', async () => {
    const { round, file } = await passedOn();
    const other = await beginRound(coach.client, 'helper');
    const before = await rowsOf(coach);
    expect(await two.takeOver(other, file)).toEqual(refused('passed-on-unreadable'));
    expect(await two.takeOver(round, join(file, '..', 'nothing.age'))).toEqual(refused('passed-on-unreadable'));
    expect(await two.takeOver(round, join(file, '..'))).toEqual(refused('passed-on-unreadable'));
    coach.context.world.open = undefined;
    expect(unwrap(await coach.client.feedback.takeOver({ roundId: round.id }))).toBeNull();
    expect(await rowsOf(coach)).toBe(before);
  });

  test('nothing once the answers were deleted, and nothing in a round that I collect or ask myself', async () => {
    const { round, collected, file } = await passedOn();
    helper.context.world.open = file;
    expect(await helper.client.feedback.takeOver({ roundId: collected.id })).toEqual(refused('invalid-input'));
    const unnamed = await beginRound(coach.client, 'unnamed');
    expect(await two.takeOver(unnamed, file)).toEqual(refused('invalid-input'));
    unwrap(await coach.client.feedback.deleteAnswers({ roundId: round.id }));
    expect(await two.takeOver(round, file)).toEqual(refused('round-closed'));
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
      expect(await two.takeOver(round, file), what).toEqual(refused('passed-on-unreadable'));
    }
    expect(await rowsOf(coach)).toBe(before);
    writeFileSync(file, await sealFigures(whole, recipient)); // the control: unspoiled, it is taken over
    expect(await two.takeOver(round, file)).toMatchObject({ ok: true });
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
      return two.takeOver(round, file);
    };
    expect(await forSoMany(20)).toEqual(refused('passed-on-unreadable'));
    expect(await forSoMany(1)).toMatchObject({ ok: true });
  });
});
