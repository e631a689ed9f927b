import { afterMessages, compareMessages, furtherMessages, themesMessages } from './messages/after.messages.ts';
import { exchangeMessages } from './messages/exchange.messages.ts';
import { formMessages } from './messages/form.messages.ts';
import { intakeMessages } from './messages/intake.messages.ts';
import { reportMessages } from './messages/report.messages.ts';
import { resultsMessages } from './messages/results.messages.ts';
import { roundsMessages } from './messages/rounds.messages.ts';
import { textsMessages } from './messages/texts.messages.ts';
import { verdictsMessages } from './messages/verdicts.messages.ts';

/** What a round says, part by part: its set-up, what comes in, what it shows, what follows, and what goes out. */
export const feedbackMessages = {
  /** Who is asked, by what they are to the coach; in the order of `groups`. */
  groups: {
    teacher: 'Teachers',
    administrator: 'Administrators',
    peer: 'Peer coaches',
    team: 'Team',
    other: 'Others',
  },
  /** One of them. */
  groupsOne: {
    teacher: 'Teacher',
    administrator: 'Administrator',
    peer: 'Peer coach',
    team: 'Team member',
    other: 'Somebody else',
  },
  modes: { open: 'Open conversation', helper: 'Collected by a helper', unnamed: 'Unnamed forms' },
  /** The step that reminds of talking with somebody who gave feedback. */
  followUpStep: 'Talk with {{name}} about how we see each other as leaders',
  texts: textsMessages,
  rounds: roundsMessages,
  intake: intakeMessages,
  results: resultsMessages,
  further: furtherMessages,
  themes: themesMessages,
  after: afterMessages,
  compare: compareMessages,
  exchange: exchangeMessages,
  report: reportMessages,
  form: formMessages,
  verdicts: verdictsMessages,
} as const;
