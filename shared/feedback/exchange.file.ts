import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { type Disclosed, disclosed } from './disclosed.contract.ts';
import { type Round, type RoundText, roundId, wantedRound } from './feedback.contract.ts';

const ROUND_SCHEMA = 'cairn-round/1';
const FIGURES_SCHEMA = 'cairn-figures/1';

/** Bytes. A questionnaire with everything in it takes a tenth of it. */
export const LARGEST_ROUND_FILE = 1024 * 1024;
/** Bytes, as they arrive: three hundred answers, each as long as a form can carry, sealed and armored. */
export const LARGEST_FIGURES_FILE = 32 * 1024 * 1024;

/** An age recipient of the kind that rounds have: `age1` and 58 characters of bech32. */
const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/**
 * A round as a helper's Cairn takes it in: what is asked and how, and the key that the figures are passed on for. Nobody who is
 * asked stands in it. `docs/schemas/cairn-round-1.schema.json` says the same to everybody else;
 * `tests/shared/feedback/published-round.test.ts` holds the two together.
 */
const roundFile = wantedRound
  .omit({ mode: true })
  .extend({ schema: z.literal(ROUND_SCHEMA), round: roundId, recipient })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn);

export interface CollectedRound {
  id: Round['id'];
  text: RoundText;
  /** Whom the figures are passed on to. */
  recipient: string;
}

/** The text of a round's file: always the same for the same round, and readable without Cairn. */
export function roundToFile({ id, text, recipient: key }: CollectedRound): string {
  const { kind, name, askedBy, helper, smallestGroup, opensOn, closesOn, questionnaire, invitation } = text;
  const asked = { kind, name, askedBy, helper, smallestGroup, opensOn, closesOn, invitation, questionnaire };
  return `${JSON.stringify({ schema: ROUND_SCHEMA, round: id, recipient: key, ...asked }, null, 2)}\n`;
}

/** Undefined: it is something else, or more than a round file holds. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The round in a file's text; undefined: it holds none. */
export function fileToRound(text: string): CollectedRound | undefined {
  const parsed = roundFile.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { schema: _schema, round, recipient: key, ...asked } = parsed.data;
  return { id: round, text: { ...asked, mode: 'helper' }, recipient: key };
}

/** What a helper passes on: one edition of what may be shown, and nothing else. */
const figuresFile = z.strictObject({
  schema: z.literal(FIGURES_SCHEMA),
  round: roundId,
  /** When the helper's Cairn made it. */
  openedOn: localDate,
  disclosed,
});

export interface PassedOn {
  round: Round['id'];
  openedOn: string;
  disclosed: Disclosed;
}

/** The text that is encrypted for the colleague. */
export const figuresToFile = ({ round, openedOn, disclosed: shown }: PassedOn): string =>
  JSON.stringify({ schema: FIGURES_SCHEMA, round, openedOn, disclosed: shown });

/** What the decrypted text passes on; undefined: it is something else. */
export function fileToFigures(text: string): PassedOn | undefined {
  const parsed = figuresFile.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { schema: _schema, ...passedOn } = parsed.data;
  return passedOn;
}
