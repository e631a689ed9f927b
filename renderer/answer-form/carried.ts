import type { FormContent, FormTicket } from '../../shared/feedback/answer.contract.ts';

/** The id of the element in which a form's file carries its content and ticket, as JSON. */
export const CARRIED_ID = 'carried';
/** The element in which it is shown. */
export const ROOT_ID = 'form';

export interface Carried {
  content: FormContent;
  ticket: FormTicket;
}
