import { z } from 'zod';
import { localDate } from '../../shared/calendar/local-date.ts';
import { answers } from '../../shared/feedback/answer.contract.ts';
import { disclose, isDisclosed } from '../../shared/feedback/disclose.rules.ts';
import { group } from '../../shared/feedback/disclosed.contract.ts';
import {
  answerId,
  askedId,
  isProtectedMode,
  type Mode,
  type RoundId,
  type RoundKind,
  roundId,
} from '../../shared/feedback/feedback.contract.ts';
import { feedbackMessages } from '../../shared/feedback/feedback.messages.ts';
import type { Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import type { Db } from '../db/schema.ts';
import { insertAnswer } from '../feedback/answers.queries.ts';
import { insertAsked } from '../feedback/asked.queries.ts';
import { builtInQuestionnaires } from '../feedback/built-in.ts';
import { insertEdition } from '../feedback/editions.queries.ts';
import { newKeys } from '../feedback/keys.ts';
import {
  deleteRound,
  insertRound,
  updateAnswersDeleted,
  updateFocus,
  updateSealed,
  updateSelfView,
} from '../feedback/rounds.queries.ts';
import { sampleId } from './sample.ids.ts';
import raw from './sample-rounds.json' with { type: 'json' };

const word = z.string().min(1);
const dates = { id: word, name: word, opensOn: localDate, closesOn: localDate, openedOn: localDate };

const sampleRounds = z.strictObject({
  /** Two voices, in an open conversation. */
  words: z.strictObject({
    ...dates,
    sealedOn: localDate,
    self: answers,
    voices: z.array(
      z.strictObject({
        person: word,
        group,
        role: word,
        day: localDate,
        words: word,
        mayQuote: z.boolean(),
        quoteScope: word,
      }),
    ),
    thankedOn: localDate,
    gaveBackTo: word,
    gaveBackOn: localDate,
  }),
  /** Nine forms, collected by a helper; the forms themselves are gone. */
  views: z.strictObject({
    ...dates,
    helper: word,
    sealedOn: localDate,
    answersDeletedOn: localDate,
    self: answers,
    focus: word,
    answers: z.array(z.strictObject({ group, answers })),
  }),
  /** The three questions three months later. */
  followUp: z.strictObject({ ...dates, statement: word, answers: z.array(answers), ideas: z.array(word) }),
});

const rounds = sampleRounds.parse(raw);
const idOf = ({ id }: { id: string }): RoundId => roundId.parse(sampleId('round', id));

/** The same shuffling in every journal: what is put in is what every picture and test shows. */
function seeded(): () => number {
  let state = 20_260_327;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

interface Begun {
  id: string;
  name: string;
  opensOn: string;
  closesOn: string;
  kind: RoundKind;
  mode: Mode;
  helper: string;
  questionnaire: Questionnaire;
  repeats: RoundId | null;
}

async function begin(trx: Db, { id, openedOn: _opened, ...round }: Begun & { openedOn: string }): Promise<RoundId> {
  const { texts } = feedbackMessages;
  const invitation = round.kind === 'views' ? texts.invitation : texts.surveyInvitation;
  const own = { role: 'own', askedBy: '', smallestGroup: 3, passOnTo: null } as const;
  const saved = idOf({ id });
  await insertRound(
    trx,
    { ...round, ...own, ...(await newKeys()), invitation, id: saved },
    new Date(`${round.opensOn}T12:00:00.000Z`),
  );
  return saved;
}

/** What is shown of these answers, as a round itself would show it. */
async function open(
  trx: Db,
  id: RoundId,
  { questionnaire, mode, openedOn }: Pick<Begun, 'questionnaire' | 'mode'> & { openedOn: string },
  given: readonly { group: z.infer<typeof group>; answers: z.infer<typeof answers>; id?: string; words?: string }[],
): Promise<void> {
  let place = 0;
  const shown = disclose({
    questionnaire,
    answers: given.map((one, index) => ({ id: `${index}`, edition: null, words: '', ...one })),
    isProtected: isProtectedMode(mode),
    smallestGroup: 3,
    earlier: [],
    random: seeded(),
    newId: () => sampleId('comment', `${id} ${place++}`),
  });
  if (isDisclosed(shown)) await insertEdition(trx, id, { openedOn, disclosed: shown });
}

const built = (kind: RoundKind, key: string): Questionnaire => {
  const found = builtInQuestionnaires(kind, 5).find((one) => one.key === key);
  if (!found) throw new Error(`no questionnaire ${key}`);
  return found.questionnaire;
};

async function insertWords(trx: Db): Promise<void> {
  const { self, voices, sealedOn, thankedOn, gaveBackTo, gaveBackOn, ...dated } = rounds.words;
  const round = { ...dated, kind: 'views', mode: 'open', helper: '', repeats: null } as const;
  const questionnaire = built('views', 'words');
  const id = await begin(trx, { ...round, questionnaire });
  await updateSelfView(trx, id, { answers: self, expected: {} });
  await updateSealed(trx, id, new Date(`${sealedOn}T19:50:00.000Z`));
  const said = voices.map(({ person, ...voice }) => ({
    ...voice,
    id: answerId.parse(sampleId('answer', person)),
    askedId: askedId.parse(sampleId('asked', person)),
    person,
  }));
  for (const { person, ...voice } of said) {
    await insertAsked(trx, id, {
      id: voice.askedId,
      personId: personId.parse(sampleId('person', person)),
      name: person,
      group: voice.group,
      thankedOn,
      thanks: '',
      giveBack: '',
      gaveBackOn: person === gaveBackTo ? gaveBackOn : null,
      followUpStepId: null,
    });
    await insertAnswer(trx, id, { ...voice, way: 'words', inviteId: null, answers: {}, isAside: false, edition: 1 });
  }
  const heard = said.map(({ id: of, group: from, words }) => ({ id: of, group: from, words, answers: {} }));
  await open(trx, id, { questionnaire, mode: 'open', openedOn: dated.openedOn }, heard);
}

async function insertViews(trx: Db): Promise<RoundId> {
  const { self, answers: given, sealedOn, answersDeletedOn, focus, ...dated } = rounds.views;
  const round = { ...dated, kind: 'views', mode: 'helper', repeats: null } as const;
  const questionnaire: Questionnaire = { ...built('views', 'two-views'), deck: [], picks: 0 };
  const id = await begin(trx, { ...round, questionnaire });
  await updateSelfView(trx, id, { answers: self, expected: {} });
  await updateSealed(trx, id, new Date(`${sealedOn}T16:30:00.000Z`));
  await updateFocus(trx, id, focus);
  await open(trx, id, { questionnaire, mode: 'helper', openedOn: dated.openedOn }, given);
  await updateAnswersDeleted(trx, id, answersDeletedOn);
  return id;
}

async function insertFollowUp(trx: Db, repeats: RoundId): Promise<void> {
  const { statement, answers: given, ideas, ...dated } = rounds.followUp;
  const round = { ...dated, kind: 'survey', mode: 'helper', helper: rounds.views.helper, repeats } as const;
  const starter = built('survey', 'follow-up');
  const focused = (text: string) => text.replace('{focus}', () => statement.replace(/\.$/, ''));
  const questions = starter.questions.map((question) => ({ ...question, text: focused(question.text) }));
  const questionnaire: Questionnaire = { ...starter, questions };
  const id = await begin(trx, { ...round, questionnaire });
  const answered = given.map((one, place) => {
    const idea = ideas[place];
    return { group: 'teacher' as const, answers: idea === undefined ? one : { ...one, M3: idea } };
  });
  await open(trx, id, { questionnaire, mode: 'helper', openedOn: dated.openedOn }, answered);
  await updateAnswersDeleted(trx, id, dated.openedOn);
}

/** The invented coach's rounds: two voices, Two Views, and the three questions three months later. */
export async function insertFeedback(trx: Db): Promise<void> {
  await insertWords(trx);
  await insertFollowUp(trx, await insertViews(trx));
}

/** Takes the rounds out again; steps that came out of them stay. */
export async function deleteFeedback(trx: Db): Promise<void> {
  for (const round of [rounds.words, rounds.views, rounds.followUp]) await deleteRound(trx, idOf(round));
}
