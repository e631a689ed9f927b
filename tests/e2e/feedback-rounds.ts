import { builtInQuestionnaires } from '../../main/feedback/built-in.ts';
import { DECK, type Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import { messages } from '../../shared/messages.ts';
import type { RunningCairn } from './app.fixture.ts';

async function answerOf(cairn: RunningCairn, channel: string, input: unknown): Promise<unknown> {
  const result = await cairn.ask(channel, input);
  if (!result.ok) throw new Error(`${channel} was refused with ${result.error?.code}`);
  return result.value;
}

interface Wanted {
  name: string;
  kind: 'views' | 'survey';
  key: string;
  mode: 'open' | 'unnamed';
}

/** A new round with a questionnaire that is shipped. */
export async function beginRound(cairn: RunningCairn, { name, kind, key, mode }: Wanted) {
  const found = builtInQuestionnaires(kind, 5).find((one) => one.key === key);
  if (!found) throw new Error(`no questionnaire ${key}`);
  const { questionnaire } = found;
  const round = await answerOf(cairn, 'feedback:saveRound', {
    ...{ id: null, repeats: null, kind, name, askedBy: 'Ines Aldana', mode, helper: '', smallestGroup: 3 },
    ...{ opensOn: '2026-11-02', closesOn: '2026-12-31', questionnaire },
    invitation: messages.feedback.texts[kind === 'views' ? 'invitation' : 'surveyInvitation'],
  });
  return { roundId: (round as { id: string }).id, questionnaire };
}

const wrote = [
  'You showed us your own bad number first.\nAfter that nobody pretended.',
  'The questions that are not tricks.',
  'Tell me earlier, while it is still untidy.',
  'People who never booked time with you count their own talking now.',
  'Let somebody else hold the structure that you made.',
];

/** What one person answers to everything: points that differ from person to person, one part not seen, words of their own. */
function answersOf({ dimensions, overall, prompts, deck, picks, questions }: Questionnaire, person: number) {
  const items = dimensions.flatMap((dimension) => dimension.items);
  const pointOf = (place: number) => ((person * 5 + place * 7) % 4) + 2;
  return {
    ...Object.fromEntries(items.map(({ code }, place) => [code, (person + place) % 11 === 0 ? null : pointOf(place)])),
    ...(overall ? { [overall.code]: 4 } : {}),
    ...(deck.length > 0 ? { [DECK]: Array.from({ length: picks }, (_, place) => place * 3 + (person % 3)) } : {}),
    ...Object.fromEntries(prompts.map(({ code }, place) => [code, `${wrote[place]} (${person})`])),
    ...Object.fromEntries(
      questions.map(({ code, kind }, place) => {
        if (kind === 'text') return [code, `More time in one another’s rooms. (${person})`];
        return [code, kind === 'multiple' ? [person % 2, 3] : (person + place) % 3];
      }),
    ),
  };
}

/** Everybody answers on paper: six teachers and three administrators. */
export async function collectAnswers(cairn: RunningCairn, roundId: string, questionnaire: Questionnaire) {
  for (const person of [1, 2, 3, 4, 5, 6, 7, 8, 9])
    await answerOf(cairn, 'feedback:saveTypedAnswer', {
      ...{ roundId, inviteId: null, group: person > 6 ? 'administrator' : 'teacher', day: '2026-11-20' },
      answers: answersOf(questionnaire, person),
    });
}

/** A round of Two Views as the coach has it in the end: sealed, answered, opened, with themes and the one thing. */
export async function openedViews(cairn: RunningCairn, name: string): Promise<string> {
  const { roundId, questionnaire } = await beginRound(cairn, {
    name,
    kind: 'views',
    key: 'two-views',
    mode: 'unnamed',
  });
  const items = questionnaire.dimensions.flatMap((dimension) => dimension.items);
  const answers = {
    ...Object.fromEntries(items.map(({ code }, place) => [code, 5 - (place % 3)])),
    O2: 'The resources, I suppose.\nAnd that I remember what people said they would try.',
    [DECK]: [0, 1, 2, 3, 4, 5],
  };
  const expected = Object.fromEntries(questionnaire.dimensions.map(({ code }, place) => [code, 3 + (place % 3)]));
  await answerOf(cairn, 'feedback:saveSelfView', { roundId, selfView: { answers, expected } });
  await answerOf(cairn, 'feedback:sealSelfView', { roundId });
  await collectAnswers(cairn, roundId, questionnaire);
  const shown = (await answerOf(cairn, 'feedback:openResults', { roundId })) as {
    disclosed: { comments: { id: string }[] };
  };
  const commentIds = shown.disclosed.comments.slice(0, 4).map(({ id }) => id);
  const theme = { id: '00000000-0000-4000-8000-000000000001', name: 'Going first', commentIds };
  await answerOf(cairn, 'feedback:saveThemes', { roundId, themes: [theme] });
  await answerOf(cairn, 'feedback:saveFocus', { roundId, focus: 'Say what I think while it is still untidy.' });
  return roundId;
}

/** A staff survey with its counts open. */
export async function openedSurvey(cairn: RunningCairn, name: string): Promise<string> {
  const wanted = { name, kind: 'survey', key: 'staff-survey', mode: 'unnamed' } as const;
  const { roundId, questionnaire } = await beginRound(cairn, wanted);
  await collectAnswers(cairn, roundId, questionnaire);
  await answerOf(cairn, 'feedback:openResults', { roundId });
  return roundId;
}

/** Two voices of an open conversation, of which one may be quoted. */
export async function openedVoices(cairn: RunningCairn, name: string): Promise<string> {
  const { roundId } = await beginRound(cairn, { name, kind: 'views', key: 'words', mode: 'open' });
  const selfView = { answers: { O1: 'That I come prepared.' }, expected: {} };
  await answerOf(cairn, 'feedback:saveSelfView', { roundId, selfView });
  await answerOf(cairn, 'feedback:sealSelfView', { roundId });
  const said = { roundId, id: null, askedId: null, day: '2026-11-18' };
  const quoted = { role: 'a teacher', words: 'She goes first with the awkward thing.', mayQuote: true };
  await answerOf(cairn, 'feedback:saveWords', { ...said, ...quoted, group: 'teacher', quoteScope: 'portfolio' });
  const kept = { role: 'an administrator', words: 'I would rather have it rough.', mayQuote: false };
  await answerOf(cairn, 'feedback:saveWords', { ...said, ...kept, group: 'administrator', quoteScope: '' });
  await answerOf(cairn, 'feedback:openResults', { roundId });
  return roundId;
}
