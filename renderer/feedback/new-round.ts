import type { TFunction } from 'i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts';
import type { Mode, RoundHead, RoundId, RoundKind } from '../../shared/feedback/feedback.contract.ts';
import { textsMessages } from '../../shared/feedback/messages/texts.messages.ts';
import type { ScaleLength } from '../../shared/feedback/questionnaire.contract.ts';
import { cleanLine } from '../../shared/ipc/line.ts';

/** What a coach chooses before a round is made. */
export interface NewRound {
  kind: RoundKind;
  /** The key of what comes with Cairn, or the round whose questions are asked again. */
  what: { key: string } | { again: RoundId };
  scaleLength: ScaleLength;
  mode: Mode;
  helper: string;
  smallestGroup: 3 | 5;
  /** Null: what is suggested. */
  name: string | null;
  askedBy: string;
  opensOn: LocalDate;
  closesOn: LocalDate;
  /** Of a follow-up: the one thing that was worked on. */
  focus: string;
}

/** Two weeks are long enough to find eight minutes in, and short enough not to be forgotten. */
const DAYS_OPEN = 14;

const suggestions: Record<string, 'suggestedShort' | 'suggestedWords' | 'suggestedSurvey' | 'suggestedFollowUp'> = {
  short: 'suggestedShort',
  words: 'suggestedWords',
  'staff-survey': 'suggestedSurvey',
  'follow-up': 'suggestedFollowUp',
};

/** A name for it: "Two Views, November 2026". */
export function suggestedName(t: TFunction, { kind, what, opensOn }: NewRound): string {
  const month = formatDay(opensOn, { month: 'long', year: 'numeric' });
  const known = 'key' in what ? suggestions[what.key] : undefined;
  return t(`feedback.rounds.setup.${known ?? (kind === 'survey' ? 'suggestedSurvey' : 'suggested')}`, { month });
}

/** How the form begins: with the name that people know from the round before. */
export function beginningOf(
  kind: RoundKind,
  today: LocalDate,
  rounds: readonly RoundHead[],
  wanted: { from: string | null; after: string | null },
): NewRound {
  const from = rounds.find(({ id }) => id === wanted.from);
  const after = rounds.find(({ id }) => id === wanted.after);
  const last = from ?? rounds.find(({ role }) => role === 'own');
  const first = kind === 'views' ? 'two-views' : 'staff-survey';
  return {
    kind,
    what: from ? { again: from.id } : { key: after ? 'follow-up' : first },
    scaleLength: 5,
    mode: from?.mode ?? after?.mode ?? (kind === 'views' ? 'open' : 'unnamed'),
    helper: from?.helper ?? after?.helper ?? '',
    smallestGroup: from?.smallestGroup ?? after?.smallestGroup ?? 3,
    name: null,
    askedBy: last?.askedBy ?? '',
    opensOn: today,
    closesOn: addDays(today, DAYS_OPEN),
    focus: after?.focus ?? '',
  };
}

export type Problem = 'nameMissing' | 'helperMissing' | 'focusMissing' | 'order';

/** What stands in the way of making it. */
export function problemsOf({ name, mode, helper, what, focus, opensOn, closesOn }: NewRound): ReadonlySet<Problem> {
  const found: [Problem, boolean][] = [
    ['nameMissing', name !== null && cleanLine(name) === ''],
    ['helperMissing', mode === 'helper' && cleanLine(helper) === ''],
    ['focusMissing', 'key' in what && what.key === 'follow-up' && cleanLine(focus) === ''],
    ['order', opensOn > closesOn],
  ];
  return new Set(found.filter(([, isThere]) => isThere).map(([problem]) => problem));
}

/** The invitation that goes with what comes with Cairn. */
export function invitationFor(kind: RoundKind, key: string): string {
  const { invitation, surveyInvitation, followUpInvitation } = textsMessages;
  if (key === 'follow-up') return followUpInvitation;
  return kind === 'survey' ? surveyInvitation : invitation;
}
