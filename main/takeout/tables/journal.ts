import { day, flag, json, left, maybe, moment, number, type Plan, packed, text, words } from '../shapes.ts';

const FOUND_BY = 'Only how pages are found quickly; it is made of the other tables.';

export const journalTables: Plan<
  | 'vault'
  | 'entry'
  | 'entry_facet'
  | 'entry_day'
  | 'revision'
  | 'search_text'
  | 'person_text'
  | 'planned_text'
  | 'attached_file'
  | 'template'
  | 'template_version'
  | 'template_choice'
  | 'ending'
> = {
  vault: left('What the journal file knows of itself: its lock, its last check, how often it was saved.'),
  entry_facet: left(FOUND_BY),
  entry_day: left(FOUND_BY),
  search_text: left(FOUND_BY),
  person_text: left(FOUND_BY),
  planned_text: left(FOUND_BY),
  entry: {
    as: 'entries',
    says: 'Pages, also those in the trash. Each has four members more, read from its body: text, tags, personIds, attachmentIds; and templateName.',
    order: 'entry_date, created_at, id',
    columns: {
      id: text(),
      revision: number('The number of its present form.'),
      template_id: maybe(text()),
      template_version: maybe(number()),
      entry_date: day("The coach's own day."),
      happened_at: maybe(moment('Null for a page of the whole day.')),
      time_zone: maybe(text('The IANA name of the zone in which it happened; null for a page of the whole day.')),
      title: text(),
      body_version: number(),
      body_json: json('The document of TipTap.'),
      preview: left('The beginning of its text, which is there in full.'),
      is_draft: flag(),
      is_starred: flag(),
      mentions_pupils: flag(),
      program_id: maybe(text()),
      has_attachment: left('attachmentIds says it.'),
      created_at: moment(),
      updated_at: moment(),
      deleted_at: maybe(moment('When it went to the trash.')),
    },
  },
  revision: {
    as: 'revisions',
    says: 'The forms in which pages were saved, as far as they are kept; the one with the page’s own number is the present one.',
    order: 'entry_id, number',
    columns: {
      entry_id: text(),
      number: number(),
      saved_at: moment(),
      tier: left('How far the forms of a page were thinned.'),
      title: text(),
      entry_date: day(),
      body_version: number(),
      body_packed: packed('The document of TipTap.'),
      words: number('How many words the coach had written.'),
      attachment_ids: words(),
    },
  },
  attached_file: {
    as: 'attachments',
    says: 'Files on pages and artefacts; their bytes lie in attachments/<id>/.',
    order: 'added_at, id',
    columns: {
      id: text('Of 64 hexadecimal digits; made of the content.'),
      name: text(),
      media_type: text(),
      view: text('How Cairn shows it.'),
      bytes: number(),
      is_misnamed: flag('Whether the ending of its name says something other than its bytes.'),
      added_at: moment(),
    },
  },
  template: {
    as: 'templates',
    says: 'Own templates, by their newest version.',
    order: 'position, id',
    columns: { id: text(), version: number(), position: number() },
  },
  template_version: {
    as: 'templateVersions',
    says: 'Every wording that an own template has had.',
    order: 'template_id, version',
    columns: { template_id: text(), version: number(), wording_json: json() },
  },
  template_choice: {
    as: 'templateChoices',
    says: 'Which templates, also built-in ones, are favourites or put away.',
    order: 'template_id',
    columns: { template_id: text(), is_favourite: flag(), is_archived: flag() },
  },
  ending: {
    as: 'endings',
    says: 'What a page ended with, beside its steps.',
    order: 'entry_id',
    columns: {
      entry_id: text(),
      depth_rating: maybe(number('How deep a talk went.')),
      review_on: maybe(day()),
      list_json: json(),
    },
  },
};
