import { day, flag, maybe, moment, number, type Plan, text } from '../shapes.ts';

export const peopleTables: Plan<'person' | 'person_name' | 'contact'> = {
  person: {
    as: 'people',
    says: 'People by their codes.',
    order: 'code_folded, id',
    columns: {
      id: text(),
      code: text(),
      code_folded: { left: 'The code once more, as it is compared.' },
      kind: text(),
      role: text(),
      group_name: text(),
      school: text(),
      consent_note: text(),
      agreement_read_on: maybe(day()),
      open_question: text(),
      is_archived: flag(),
      created_at: moment(),
    },
  },
  person_name: {
    as: 'realNames',
    says: 'The real names that belong to the codes; an empty list unless the coach asked for them.',
    order: 'person_id',
    columns: { person_id: text(), real_name: text() },
  },
  contact: {
    as: 'contacts',
    says: 'Dated meetings with people.',
    order: 'contact_date, id',
    columns: {
      id: text(),
      person_id: text(),
      contact_date: day(),
      form: text(),
      initiative: text(),
      minutes: maybe(number()),
      note: text(),
    },
  },
};
