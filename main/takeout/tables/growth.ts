import { day, flag, json, maybe, moment, number, type Plan, text } from '../shapes.ts';

export const growthTables: Plan<
  | 'framework'
  | 'framework_version'
  | 'assessment'
  | 'answer'
  | 'evidence'
  | 'evidence_link'
  | 'continuum_pair'
  | 'continuum_mark'
> = {
  framework: {
    as: 'frameworks',
    says: 'Own frameworks, by their newest version.',
    order: 'created_at, id',
    columns: { id: text(), version: number(), is_archived: flag(), created_at: moment() },
  },
  framework_version: {
    as: 'frameworkVersions',
    says: 'Every wording that an own framework has, or that a self-assessment was taken with.',
    order: 'framework_id, version',
    columns: { framework_id: text(), version: number(), wording_json: json() },
  },
  assessment: {
    as: 'assessments',
    says: 'Self-assessments, and what was reflected on them.',
    order: 'taken_on, began_at, id',
    columns: {
      id: text(),
      framework_id: text(),
      framework_version: number(),
      form: text(),
      occasion: text(),
      taken_on: day(),
      began_at: moment(),
      finished_at: maybe(moment()),
      entry_id: maybe(text()),
      recognise: text(),
      focus_json: json(),
      further: text(),
      proof: text(),
    },
  },
  answer: {
    as: 'assessmentAnswers',
    says: 'What was said about each part of a framework.',
    order: 'assessment_id, item_id',
    columns: {
      assessment_id: text(),
      item_id: text(),
      stage: maybe(number('From 0 for the first; halves are possible.')),
      is_not_my_role: flag(),
      certainty: maybe(text()),
      note: text(),
      is_recalibrated: flag(),
    },
  },
  evidence: {
    as: 'evidence',
    says: 'Pieces of evidence: something of the journal by one of its ids, or words, or an address.',
    order: 'created_at, id',
    columns: {
      id: text(),
      kind: text(),
      entry_id: maybe(text()),
      attachment_id: maybe(text()),
      step_id: maybe(text()),
      artefact_id: maybe(text()),
      assessment_id: maybe(text()),
      round_id: maybe(text()),
      goal_id: maybe(text()),
      words: maybe(text()),
      address: maybe(text()),
      happened_on: maybe(day()),
      created_at: moment(),
      form: maybe(text()),
      impact_level: maybe(number('1 to 5, after Guskey.')),
      shows: text(),
      could_refute: maybe(flag()),
      adults: maybe(text()),
      pupils: maybe(text()),
    },
  },
  evidence_link: {
    as: 'evidenceLinks',
    says: 'What each piece is shown for, why and since when.',
    order: 'linked_at, evidence_id, framework_id, competency_id, goal_id, plan_id, requirement_id',
    columns: {
      evidence_id: text(),
      framework_id: maybe(text()),
      competency_id: maybe(text()),
      goal_id: maybe(text()),
      plan_id: maybe(text()),
      requirement_id: maybe(text()),
      why: text(),
      linked_at: moment(),
    },
  },
  continuum_pair: {
    as: 'continuums',
    says: '“Move from … to …”.',
    order: 'position, id',
    columns: {
      id: text(),
      from_words: text(),
      to_words: text(),
      position: number(),
      is_archived: flag(),
      created_at: moment(),
    },
  },
  continuum_mark: {
    as: 'continuumMarks',
    says: 'Where the work stood on which day.',
    order: 'marked_on, id',
    columns: { id: text(), pair_id: text(), marked_on: day(), place: number(), note: text() },
  },
};
