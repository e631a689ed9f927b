import type { Group } from '../../../shared/feedback/disclosed.contract.ts';
import type { Mode, Round } from '../../../shared/feedback/feedback.contract.ts';
import { messages } from '../../../shared/messages.ts';
import { type createTestClient, unwrap } from '../../support/test-client.ts';

type Client = ReturnType<typeof createTestClient>;

const questionnaireOf = async (client: Client, key: string) => {
  const kind = ['staff-survey', 'follow-up'].includes(key) ? 'survey' : 'views';
  const all = unwrap(await client.feedback.listQuestionnaires({ kind, scaleLength: 5 }));
  const found = all.find((one) => one.key === key);
  if (!found) throw new Error(`no questionnaire ${key}`);
  return { kind, questionnaire: found.questionnaire } as const;
};

/** What a coach would fill in for a new round. */
export async function wantedRound(client: Client, mode: Mode = 'open', key = 'two-views') {
  return {
    id: null,
    repeats: null,
    name: 'Two Views, November 2026',
    askedBy: 'Ines',
    mode,
    helper: mode === 'helper' ? 'Mara' : '',
    smallestGroup: 3,
    opensOn: '2026-11-19',
    closesOn: '2026-12-03',
    invitation: messages.feedback.texts.invitation,
    ...(await questionnaireOf(client, key)),
  } as const;
}

export const beginRound = async (client: Client, mode: Mode = 'open', key = 'two-views'): Promise<Round> =>
  unwrap(await client.feedback.saveRound(await wantedRound(client, mode, key)));

/** Somebody who is asked, by a name that was typed. */
export const ask = async (client: Client, { id }: Round, name: string, group: Group = 'teacher'): Promise<Round> =>
  unwrap(await client.feedback.saveAsked({ roundId: id, id: null, personId: null, name, group }));
