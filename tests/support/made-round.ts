import { randomUUID } from 'node:crypto';
import type { KnownInvite } from '../../main/feedback/answer-file.ts';
import type { RoundKey } from '../../main/feedback/answer-opening.ts';
import { builtInQuestionnaires } from '../../main/feedback/built-in.ts';
import { formHash } from '../../main/feedback/form-hash.ts';
import { formPage } from '../../main/feedback/form-page.ts';
import { newInvite, newKeys } from '../../main/feedback/keys.ts';
import type { FormContent, FormTicket } from '../../shared/feedback/answer.contract.ts';
import type { RoundKind } from '../../shared/feedback/feedback.contract.ts';
import { formOf } from '../../shared/feedback/form.rules.ts';
import { textsMessages } from '../../shared/feedback/messages/texts.messages.ts';
import type { Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import { bundleAnswerForm } from '../../tools/answer-form/bundle.mjs';

export interface MadeInvite extends KnownInvite {
  secret: string;
}

/** A round as far as its forms go, without a journal around it. */
export interface MadeRound extends RoundKey {
  identity: string;
  questionnaire: Questionnaire;
  content: FormContent;
  closesOn: string;
  invites: MadeInvite[];
}

export function builtInQuestionnaire(wanted: string): Questionnaire {
  const all = (['views', 'survey'] as RoundKind[]).flatMap((kind) => builtInQuestionnaires(kind, 5));
  const found = all.find(({ key }) => key === wanted);
  if (!found) throw new Error(`no questionnaire ${wanted}`);
  return found.questionnaire;
}

export const madeInvite = (): MadeInvite => ({
  ...newInvite(),
  withdrawnOn: null,
  answerMark: null,
  asideMarks: [],
});

export async function madeRound({ key = 'two-views', closesOn = '2099-12-31', forms = 1 } = {}): Promise<MadeRound> {
  const questionnaire = builtInQuestionnaire(key);
  const invitation = questionnaire.questions.length > 0 ? textsMessages.surveyInvitation : textsMessages.invitation;
  const asked = { mode: 'unnamed', helper: '', smallestGroup: 3, askedBy: 'Ines' } as const;
  return {
    ...(await newKeys()),
    id: randomUUID(),
    questionnaire,
    closesOn,
    content: formOf({ ...asked, questionnaire, invitation, closesOn }),
    invites: Array.from({ length: forms }, madeInvite),
  };
}

export const ticketOf = ({ id, recipient, content, closesOn }: MadeRound, invite: MadeInvite): FormTicket => ({
  v: 1,
  round: id,
  invite: invite.id,
  secret: invite.secret,
  recipient,
  form: formHash(content.sections),
  expiresOn: closesOn,
});

/** The file that somebody is given. */
export async function madePage(round: MadeRound, invite = round.invites[0] ?? madeInvite()): Promise<string> {
  return formPage(round.content, ticketOf(round, invite), await bundleAnswerForm());
}

/** What answers to a round are held against. */
export const expectedOf = (round: MadeRound, others: readonly RoundKey[] = []) => ({
  round: round.id,
  keys: [...others, round],
  invites: round.invites,
  sections: round.content.sections,
  closesOn: round.closesOn,
});
