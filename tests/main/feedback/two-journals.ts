import { join } from 'node:path';
import { sql } from 'kysely';
import { insertAnswer } from '../../../main/feedback/answers.queries.ts';
import type { Group } from '../../../shared/feedback/disclosed.contract.ts';
import { answerId, type Round } from '../../../shared/feedback/feedback.contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { ask, beginRound } from './rounds.ts';

/** Two people at two computers: each has a journal of their own, and all that passes between them is a file. */
export interface Side {
  context: TestContext;
  client: ReturnType<typeof createTestClient>;
}

async function openSide(): Promise<Side> {
  const context = await openTestJournal();
  return { context, client: createTestClient(context) };
}

const items = ['CARE1', 'CARE2', 'CARE3', 'CARE4'];

/** The coach's journal and the helper's, with what the two do. */
export async function openTwoJournals() {
  const coach = await openSide();
  const helper = await openSide();
  const figuresFile = join(helper.context.folder, '..', 'figures.age');
  return {
    coach,
    helper,
    figuresFile,

    /** The coach's round, written to a file that the helper has now. */
    async writeRound(): Promise<{ round: Round; file: string }> {
      const round = await beginRound(coach.client, 'helper');
      await ask(coach.client, round, 'Heron', 'teacher');
      const file = join(coach.context.folder, '..', 'round.json');
      coach.context.world.saveTo = file;
      unwrap(await coach.client.feedback.writeRoundFile({ roundId: round.id }));
      return { round, file };
    },

    async collect(file: string): Promise<Round> {
      helper.context.world.open = file;
      const round = unwrap(await helper.client.feedback.collectForColleague(null));
      if (!round) throw new Error('nothing was collected');
      return round;
    },

    /** An answer as whatever way in leaves it, at the helper's. */
    comesIn: ({ id }: Round, group: Group, value: number, comment = '') =>
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
      }),

    async passOn({ id }: Round, file = figuresFile): Promise<string> {
      helper.context.world.saveTo = file;
      unwrap(await helper.client.feedback.passOn({ roundId: id }));
      return file;
    },

    async takeOver({ id }: Round, file: string) {
      coach.context.world.open = file;
      return coach.client.feedback.takeOver({ roundId: id });
    },

    async seal({ id }: Round): Promise<void> {
      const { feedback } = coach.client;
      unwrap(await feedback.saveSelfView({ roundId: id, selfView: { answers: { CARE1: 3 }, expected: {} } }));
      unwrap(await feedback.sealSelfView({ roundId: id }));
    },

    async dispose(): Promise<void> {
      await coach.context.dispose();
      await helper.context.dispose();
    },
  };
}

export type TwoJournals = Awaited<ReturnType<typeof openTwoJournals>>;

/** Every row of the tables of feedback. */
export async function rowsOf({ context: { db } }: Side): Promise<string> {
  const tables = ['round', 'asked', 'invite', 'answer', 'edition', 'theme'];
  const read = (name: string) => sql`SELECT * FROM ${sql.table(`feedback_${name}`)} ORDER BY 1, 2`.execute(db);
  return JSON.stringify((await Promise.all(tables.map(read))).map(({ rows }) => rows));
}
