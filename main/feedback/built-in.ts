import type { RoundKind } from '../../shared/feedback/feedback.contract.ts';
import type { Questionnaire, ScaleLength } from '../../shared/feedback/questionnaire.contract.ts';
import { surveyQuestion } from '../../shared/feedback/questionnaire.contract.ts';
import content from './built-in.json' with { type: 'json' };

const empty: Questionnaire = {
  name: '',
  scale: content.scales[5],
  notSeen: content.notSeen,
  dimensions: [],
  overall: null,
  prompts: [],
  deck: [],
  picks: 0,
  questions: [],
};

/** Two Views whole: 24 statements in six dimensions, one apart, five prompts, 48 words. */
function twoViews(scaleLength: ScaleLength): Questionnaire {
  const { name, notSeen, overall, prompts, deck, picks } = content;
  const dimensions = content.dimensions.map(({ items, ...dimension }) => ({
    ...dimension,
    items: items.map(({ seed: _seed, ...item }) => item),
  }));
  return {
    name,
    scale: content.scales[scaleLength],
    notSeen,
    dimensions,
    overall,
    prompts,
    deck,
    picks,
    questions: [],
  };
}

/** One statement of each dimension, and everything else but the word deck: two minutes of somebody's time. */
function short(scaleLength: ScaleLength): Questionnaire {
  const whole = twoViews(scaleLength);
  const dimensions = whole.dimensions.map(({ items, ...dimension }) => ({
    ...dimension,
    items: items.filter(({ code }) => content.short.includes(code)),
  }));
  return { ...whole, dimensions, deck: [], picks: 0 };
}

const questions = (raw: readonly unknown[]) => raw.map((question) => surveyQuestion.parse(question));

/** What a round of this kind can begin with: the first is what most begin with. */
export function builtInQuestionnaires(
  kind: RoundKind,
  scaleLength: ScaleLength,
): { key: string; questionnaire: Questionnaire }[] {
  if (kind === 'survey')
    return [
      { key: 'staff-survey', questionnaire: { ...empty, name: 'Staff survey', questions: questions(content.survey) } },
      {
        key: 'follow-up',
        questionnaire: { ...empty, name: 'Three months later', questions: questions(content.followUp) },
      },
    ];
  const { name, prompts } = content;
  return [
    { key: 'two-views', questionnaire: twoViews(scaleLength) },
    { key: 'short', questionnaire: short(scaleLength) },
    { key: 'words', questionnaire: { ...empty, name, scale: content.scales[scaleLength], prompts } },
  ];
}

const said = ({ dimensions, prompts }: Questionnaire) =>
  [...dimensions.flatMap(({ items }) => items), ...prompts].map(({ code, observer }) => `${code} ${observer}`);

/** Whether everything in it is from Two Views, word for word, in whole or in part: then its sentence stands with the figures. */
export function isTwoViews(questionnaire: Questionnaire): boolean {
  const known = new Set(said(twoViews(5)));
  const asked = said(questionnaire);
  return asked.length > 0 && questionnaire.questions.length === 0 && asked.every((one) => known.has(one));
}
