import type { FormTicket } from '../../shared/feedback/answer.contract.ts';
import { formFileName } from '../../shared/feedback/answer-file.rules.ts';
import { isProtectedMode, type Round } from '../../shared/feedback/feedback.contract.ts';
import { formOf } from '../../shared/feedback/form.rules.ts';
import type { FormCode } from '../context.ts';
import { formHash } from './form-hash.ts';
import { formPage } from './form-page.ts';
import type { InviteSecret } from './invites.queries.ts';

/**
 * The forms that are written when all are wanted: those that can still be answered. In the protected modes those that were
 * answered are written once more too: which one is missing would tell who has answered.
 */
export function formsToWrite({ mode }: Pick<Round, 'mode'>, forms: readonly InviteSecret[]): InviteSecret[] {
  return forms.filter(
    ({ withdrawnOn, answerMark }) => withdrawnOn === null && (answerMark === null || isProtectedMode(mode)),
  );
}

export interface FormFile {
  name: string;
  html: string;
}

/** One file for each form. Its name tells the number, and in the protected modes the group that it is for. */
export function toFormFiles(
  round: Round,
  recipient: string,
  forms: readonly InviteSecret[],
  code: FormCode,
): FormFile[] {
  const content = formOf(round);
  const form = formHash(content.sections);
  return forms.flatMap(({ id, secret, number, group }) => {
    if (secret === null) return [];
    const ticket: FormTicket = {
      v: 1,
      round: round.id,
      invite: id,
      secret,
      recipient,
      form,
      expiresOn: round.closesOn,
    };
    const name = formFileName(number, isProtectedMode(round.mode) ? group : null);
    return [{ name, html: formPage(content, ticket, code) }];
  });
}
