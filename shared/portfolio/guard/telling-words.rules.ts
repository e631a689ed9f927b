import { childSafetyAlarms, diagnoses } from '../../privacy/privacy.rules.ts';
import type { Finding } from './finding.ts';
import type { Folded } from './folded.rules.ts';

/** Words about somebody's health, which the law protects more than others. */
const health: readonly RegExp[] = [
  diagnoses,
  /\b(?:depress(?:ion|ed)|bipolar|burn(?:ed|t)?[- ]?out|breakdown(?! of)|panic attacks?|cancer|tumou?r|chemo(?:therapy)?|diabet(?:es|ic)|asthma(?:tic)?|migraines?|HIV|stroke(?= (?:last|in|and|at))|concussion)\b/giu,
  /\b(?:sick leave|on sick|signed off sick|off sick|long-term sick|maternity leave|pregnan(?:t|cy)|miscarriage|IVF|fertility|menopaus(?:e|al))\b/giu,
  /\b(?:her|his|their) (?:diagnosis|medication|illness|therapy|therapist|psychologist|psychiatrist|disability|operation|surgery|counsell?or|health)\b/giu,
  /\b(?:diagnosed with|in hospital|hospitali[sz]ed|in rehab|drinking problem|alcoholi(?:c|sm)|addict(?:ed|ion)|self[- ]harm(?:s|ed|ing)?|suicid(?:e|al))\b/giu,
  /\b(?:IEPs?|EHCPs?|504 plan|special needs|SEND?)\b/gu,
];

/** Words about proceedings against somebody, and about a child's safety. */
const discipline: readonly RegExp[] = [
  ...childSafetyAlarms,
  /\b(?:disciplin(?:ary)(?: (?:action|hearing|meeting|procedure|record))?|grievance|misconduct|capability (?:procedure|process)|improvement plan|(?:written|final|formal|verbal) warning|on probation|under investigation|dismissed from|was (?:fired|sacked|dismissed)|non-renewal|union rep(?:resentative)?)\b/giu,
  /\b(?:suspended from|suspension from|was (?:suspended|excluded|expelled)|expelled|expulsion|(?:fixed[- ]term|permanent) exclusion|in detention|got (?:a )?detention|bull(?:ied|ying)|truan(?:t|cy)|arrested|police|criminal record|restraining order|custody)\b/giu,
  /\b(?:harass(?:ed|ment)|complaint against|complaints about (?:him|her|them))\b/giu,
];

/** A pattern that finds all places, whatever it was made for. */
const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''));

const kinds = [
  { kind: 'health', patterns: health.map(everywhere) },
  { kind: 'discipline', patterns: discipline.map(everywhere) },
] as const;

/** Health and discipline words. English, as the catalogue is. */
export function findTellingWords(folded: Folded): Finding[] {
  return kinds.flatMap(({ kind, patterns }) =>
    patterns.flatMap((pattern) =>
      [...folded.plain.matchAll(pattern)].map((match) => ({
        key: `${kind}:${match[0].toLowerCase().replaceAll(/\s+/g, ' ')}`,
        kind,
        ...folded.written(match.index, match.index + match[0].length),
        isPossessive: false,
        label: null,
      })),
    ),
  );
}
