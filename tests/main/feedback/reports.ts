import { builtInQuestionnaires } from '../../../main/feedback/built-in.ts';
import type { Report } from '../../../main/feedback/report.content.ts';
import type { Disclosed } from '../../../shared/feedback/disclosed.contract.ts';
import { type ReportPart, type RoundKind, reportParts, roundId } from '../../../shared/feedback/feedback.contract.ts';
import { DECK, type Questionnaire } from '../../../shared/feedback/questionnaire.contract.ts';
import { shownCounts, shownFigures } from './editions.ts';

const questionnaireOf = (kind: RoundKind, key: string): Questionnaire => {
  const found = builtInQuestionnaires(kind, 5).find((one) => one.key === key);
  if (!found) throw new Error(`no questionnaire ${key}`);
  return found.questionnaire;
};

const roundFor = (questionnaire: Questionnaire, kind: RoundKind): Report['round'] => ({
  id: roundId.parse('00000000-0000-4000-8000-000000000360'),
  kind,
  name: 'How others see me, November 2026',
  askedBy: 'Ines Aldana',
  mode: 'unnamed',
  helper: '',
  smallestGroup: 3,
  opensOn: '2026-11-19',
  closesOn: '2026-12-03',
  questionnaire,
  invitation: '',
  role: 'own',
  sealedAt: '2026-11-19T12:00:00.000Z',
  invited: 12,
  answered: 11, // one came in after the figures were opened
  aside: 0,
  edition: 1,
  openedOn: '2026-12-05',
  givenOutOn: null,
  answersDeletedOn: null,
  repeats: null,
  focus: 'Say what I think while it is still untidy.',
  createdAt: '2026-11-19T12:00:00.000Z',
  selfView: {
    answers: {
      ...Object.fromEntries(
        questionnaire.dimensions.flatMap(({ items }) => items.map(({ code }, place) => [code, 3 + (place % 3)])),
      ),
      O2: 'The resources, I suppose.',
      [DECK]: [0, 1, 2, 3, 4, 5],
    },
    expected: { CARE: 4, KNOW: 3 },
  },
  asked: [],
  invites: [],
  answeredBy: [6, 4, 0, 0, 0],
});

interface Wanted {
  parts?: readonly ReportPart[];
  commentIds?: readonly string[];
  disclosed?: (shown: Disclosed) => Disclosed;
  round?: Partial<Report['round']>;
  rest?: Partial<Report>;
}

function reportFor(questionnaire: Questionnaire, kind: RoundKind, shown: Disclosed, wanted: Wanted): Report {
  const { parts = reportParts, commentIds = [], disclosed = (one) => one, round = {}, rest = {} } = wanted;
  return {
    round: { ...roundFor(questionnaire, kind), ...round },
    disclosed: disclosed(shown),
    openedOn: '2026-12-05',
    isTwoViews: kind === 'views',
    voices: [],
    themes: [],
    parts: new Set(parts),
    commentIds: new Set(commentIds),
    ...rest,
  };
}

/** A report of Two Views, whole: six teachers and three administrators, one more in no figure. */
export function viewsReport(wanted: Wanted = {}): Report {
  const questionnaire = questionnaireOf('views', 'two-views');
  return reportFor(questionnaire, 'views', shownFigures(questionnaire), wanted);
}

/** A report of the staff survey that is shipped. */
export function surveyReport(wanted: Wanted = {}): Report {
  const questionnaire = questionnaireOf('survey', 'staff-survey');
  return reportFor(questionnaire, 'survey', shownCounts(questionnaire), wanted);
}
