import { day, flag, json, maybe, moment, number, type Plan, text } from '../shapes.ts';

export const portfolioTables: Plan<
  | 'program'
  | 'program_phase'
  | 'program_task'
  | 'program_requirement'
  | 'entry_phase'
  | 'artefact'
  | 'artefact_file'
  | 'artefact_link'
  | 'artefact_permission'
  | 'artefact_sharing'
  | 'portfolio'
  | 'portfolio_part'
  | 'portfolio_piece'
  | 'portfolio_decision'
  | 'portfolio_picture'
  | 'portfolio_export'
> = {
  program: {
    as: 'programs',
    says: 'Certificate programs.',
    order: 'created_at, id',
    columns: {
      id: text(),
      name: text(),
      created_at: moment(),
      cohort: text(),
      about: text(),
      starts_on: maybe(day()),
      ends_on: maybe(day()),
      is_archived: flag(),
    },
  },
  program_phase: {
    as: 'programPhases',
    says: 'Their phases.',
    order: 'program_id, position',
    columns: {
      id: text(),
      program_id: text(),
      position: number(),
      title: text(),
      topic: text(),
      starts_on: maybe(day()),
      due_on: maybe(day()),
    },
  },
  program_task: {
    as: 'programTasks',
    says: 'Action tasks of phases.',
    order: 'phase_id, position',
    columns: {
      id: text(),
      phase_id: text(),
      position: number(),
      title: text(),
      text: text(),
      due_on: maybe(day()),
      place: maybe(text('Where in Cairn the task is done.')),
      done_on: maybe(day()),
    },
  },
  program_requirement: {
    as: 'programRequirements',
    says: 'What a task asks for.',
    order: 'task_id, position',
    columns: {
      id: text(),
      task_id: text(),
      position: number(),
      text: text(),
      kind: text(),
      count: number(),
      template_id: maybe(text()),
      least_words: maybe(number()),
      most_words: maybe(number()),
      handed_in_on: maybe(day()),
    },
  },
  entry_phase: {
    as: 'entryPhases',
    says: 'The phase that the coach chose for a page; without one it goes by the page’s program and day.',
    order: 'entry_id',
    columns: { entry_id: text(), phase_id: maybe(text('Null: none, whatever its day.')) },
  },
  artefact: {
    as: 'artefacts',
    says: 'What was made.',
    order: 'created_at, id',
    columns: {
      id: text(),
      kind: text(),
      title: text(),
      purpose: text(),
      why: text(),
      learned: text(),
      closer: text(),
      good_enough_on: maybe(day()),
      phase_id: maybe(text()),
      created_at: moment(),
    },
  },
  artefact_file: {
    as: 'artefactFiles',
    says: 'Their files.',
    order: 'artefact_id, position',
    columns: { artefact_id: text(), position: number(), attachment_id: text(), alt: text(), caption: text() },
  },
  artefact_link: {
    as: 'artefactLinks',
    says: 'Addresses instead of files.',
    order: 'artefact_id, position',
    columns: { artefact_id: text(), position: number(), address: text(), words: text() },
  },
  artefact_permission: {
    as: 'artefactPermissions',
    says: 'What an adult or pupils said to being shown.',
    order: 'artefact_id, position, id',
    columns: {
      id: text(),
      artefact_id: text(),
      position: number(),
      kind: text(),
      person_id: maybe(text()),
      who: text(),
      count: number(),
      shows: json('A list of words.'),
      state: text(),
      given_by: text(),
      said_on: maybe(day()),
      audiences: json('A list of words.'),
      until: maybe(day()),
      note: text(),
    },
  },
  artefact_sharing: {
    as: 'artefactSharing',
    says: 'The plan for whom it is shared with, in its order.',
    order: 'artefact_id, position, id',
    columns: {
      id: text(),
      artefact_id: text(),
      position: number(),
      audience: text(),
      who: text(),
      shared_on: maybe(day()),
      channel: text(),
      ask: text(),
      response: text(),
    },
  },
  portfolio: {
    as: 'portfolios',
    says: 'Portfolios, by what stands on their covers.',
    order: 'created_at, id',
    columns: {
      id: text(),
      program_id: maybe(text()),
      phase_ids: json(),
      title: text(),
      subtitle: text(),
      author: text(),
      program: text(),
      cohort: text(),
      covers_from: maybe(day()),
      covers_to: maybe(day()),
      logo_id: maybe(text('An attachment.')),
      theme: text(),
      size: text(),
      revision: number(),
      created_at: moment(),
      changed_at: moment(),
    },
  },
  portfolio_part: {
    as: 'portfolioParts',
    says: 'Their parts.',
    order: 'portfolio_id, position',
    columns: {
      id: text(),
      portfolio_id: text(),
      position: number(),
      title: text(),
      intro: text(),
      phase_id: maybe(text()),
    },
  },
  portfolio_piece: {
    as: 'portfolioPieces',
    says: 'What stands in a part; source says where its words are.',
    order: 'part_id, position',
    columns: {
      id: text(),
      part_id: text(),
      position: number(),
      kind: text(),
      source: json(),
      title: text(),
      why: text(),
      requirement_id: maybe(text()),
    },
  },
  portfolio_decision: {
    as: 'portfolioDecisions',
    says: 'What the coach decided about words that the name guard found.',
    order: 'portfolio_id, key',
    columns: { portfolio_id: text(), key: text(), decision: text(), replacement: text() },
  },
  portfolio_picture: {
    as: 'portfolioPictures',
    says: 'What is cut or blurred in a picture for a portfolio; the attachment is as it is.',
    order: 'portfolio_id, attachment_id',
    columns: {
      portfolio_id: text(),
      attachment_id: text(),
      crop: maybe(json()),
      blurs: json(),
      is_checked: flag(),
    },
  },
  portfolio_export: {
    as: 'portfolioExports',
    says: 'When a portfolio was handed out, and as what.',
    order: 'exported_at, id',
    columns: {
      id: text(),
      portfolio_id: text(),
      format: text(),
      exported_at: moment(),
      file_name: text(),
      sha256: text(),
      replaced: number(),
      left_out: number(),
    },
  },
};
