/**
 * Whether words suggest that a page mentions pupils, or that a child may not be safe. Both are hints to the coach and decide
 * nothing: they look for telling patterns rather than for single words, because "student voice" is a topic and "a boy in
 * the second row" is somebody. English only, as the catalogue is.
 */

const PUPIL = '(?:student|pupil|learner|child|kid|boy|girl)';
/** Words that follow "student" with a capital letter where no name is meant. */
const TOPIC =
  'Voice|Agency|Council|Talk|Work|Engagement|Outcomes?|Data|Support|Services?|Centre|Center|Premium|Success|Learning|Achievement|Well|Development|Protection|Leadership|I|We|They|She|He|It';
const NAME = `(?!(?:${TOPIC})\\b)\\p{Lu}\\p{Ll}+`;
const DID =
  '(?:who|with|in|from|at|said|says|asked|told|cried|refused|was|had|could|did|wrote|answered|explained|put|came|sat)';
/** Behind a diagnosis these make it a topic. */
const AS_TOPIC = '(?![- ](?:friendly|training|workshop|course|awareness|policy|webinar|conference|specialist))';
const DIAGNOSIS = [
  "ADHD|FASD|autis(?:m|tic)|dyslexi[ac]|dyscalculi[ac]|dyspraxi[ac]|asperger(?:['’]?s)?|down(?:['’]?s)? syndrome",
  "tourette(?:['’]?s)?|epilep(?:sy|tic)|cerebral palsy|selective mutism|eating disorder|anxiety disorder|anorexi[ac]",
  'hearing impairment|speech delay|on the spectrum',
].join('|');
const RELATION = '(?:parents?|mother|father|mum|mom|dad|guardian|carer)';

/** A diagnosis, where it is no topic. */
export const diagnoses = new RegExp(`\\b(?:${DIAGNOSIS})\\b${AS_TOPIC}`, 'iu');

const pupils: readonly RegExp[] = [
  // "the pupil Amira", "a boy called Jonas", "student J.K.", "pupil M"
  new RegExp(`\\b${PUPIL}(?: (?:called|named))? ${NAME}`, 'u'),
  new RegExp(
    `\\b(?:${PUPIL}|Student|Pupil|Learner) (?:(?:\\p{Lu}\\. ?){1,3}(?!\\p{L})|(?![AI]\\b)\\p{Lu}(?![\\p{L}\\p{N}’'-]))`,
    'u',
  ),
  // "Tom, a quiet boy", "Amira, one of her pupils"
  new RegExp(`\\p{Lu}\\p{Ll}+, (?:a|one of (?:her|his|my|the|our|their)) (?:\\p{Ll}+ )?${PUPIL}(?:s|ren)?\\b`, 'u'),
  // "a boy in the second row", "three girls at the back"
  /\b(?:a|one|this|that|another|two|three|four|little|some) (?:\p{Ll}+ )?(?:boy|girl)s?\b(?!['’]? school)/iu,
  new RegExp(`\\b(?:the|her|his|my) (?:boy|girl) ${DID}\\b`, 'iu'),
  // "this student said", "a pupil in her class"
  new RegExp(`\\b(?:one|this|that|another) (?:\\p{Ll}+ )?(?:student|pupil|learner|child|kid) ${DID}\\b`, 'iu'),
  /\ba (?:\p{Ll}+ )?(?:student|pupil|learner|child|kid) (?:in|from) (?:her|his|my|their|our|year|grade|class|the|\d)/iu,
  // Plans, needs and diagnoses
  /\b(?:IEPs?|EHCPs?|SEN|SEND)\b|\b504 plan\b/u,
  diagnoses,
  // "parents of …", "Tom's mother", "the child's father"
  /\bparents? of (?!all\b|our\b|every\b|future\b|the (?:school|year|whole)\b)/iu,
  new RegExp(`\\b(?:mother|father|mum|mom|dad|guardian|carer) of (?:a |the |one |this )?(?:${PUPIL}\\b|${NAME})`, 'u'),
  new RegExp(`(?:\\p{Lu}\\p{Ll}+|\\b${PUPIL})['’]s (?:${RELATION}|reading age|attendance|diagnosis)\\b`, 'u'),
  // "a Grade 4 boy", "a Year 6 pupil", "a nine-year-old", "a fourth-grader"
  new RegExp(`\\b(?:grade|year|class|form) ?\\d{1,2}\\p{Ll}? ${PUPIL}\\b(?! (?:voice|work|data|books?))`, 'iu'),
  /(?<!\p{L})(?:\p{L}+|\d{1,2})-year-old(?!s)(?! (?:building|school|programme|program|idea|plan|text|book)\b)/iu,
  /\b(?:a|one|the|this) (?:\p{L}+|\d{1,2}(?:st|nd|rd|th))[- ]grader\b/iu,
];

/** Whether words of a page suggest that it mentions a pupil, so that the coach may want to mark it. */
export function mentionsPupils(text: string): boolean {
  return pupils.some((pattern) => pattern.test(text));
}

const CHILD = '\\b(?:student|pupil|learner|child|kid|boy|girl|son|daughter|brother|sister)(?:s|ren)?\\b';
const isAboutChild = new RegExp(CHILD, 'iu');
const OF_A_THING =
  '(?! (?:of|the) (?:power|data|statistics|time|notation|language|position|authority|process|the|trust|system|privilege|terms?)\\b)';

/** Telling by themselves. */
export const childSafetyAlarms: readonly RegExp[] = [
  /\bself[- ]harm/iu,
  /(?<!(?:career|political|professional|social|commercial) )\bsuicid(?:e|al)\b(?! mission)/iu,
  /\b(?:kill|hurt|cut|harm|starv)(?:s|ing|ed|ting|es)? (?:him|her|them)sel(?:f|ves)\b/iu,
  new RegExp(`\\babus(?:e[ds]?|ing|ive)\\b${OF_A_THING}`, 'iu'),
  /\bmolest(?:s|ed|ing)?\b|\braped?\b|\bsexual(?:ly)? (?:assault|harass|exploit)/iu,
  /\b(?:child|parental|signs? of|suspected|possible) neglect\b/iu,
  /\bneglect(?:ed)? (?:at home|by (?:his|her|their) (?:parents?|mother|father|family))\b/iu,
  /\bneglected (?:child(?:ren)?|boy|girl|pupil|kid)s?\b/iu,
  /\bbruis(?:e[ds]?|ing) (?:on|over|along) (?:his|her|their|the) (?:arms?|legs?|neck|face|back|wrists?|body|cheek)\b/iu,
  /\b(?:afraid|scared|frightened|terrified) (?:to go|of going) home\b|\b(?:not|never) safe at home\b|\bunsafe at home\b/iu,
  /\b(?:hit|hits|beat|beats|beaten|slapped|punched|kicked|burn(?:ed|t)) (?:\p{L}+ ){0,4}at home\b/iu,
  /\bdomestic violence\b|\bforced marriage\b|\bFGM\b|\bgroomed online\b/iu,
  /\bdisclosed that (?:he|she|they) (?:is|are|was|were) (?:being )?(?:hit|hurt|beaten|touched|abused|bullied)\b/iu,
];

/** Telling where a sentence is about a child. */
const alarmsAboutChildren: readonly RegExp[] = [
  new RegExp(`${CHILD}(?:\\s+\\p{L}+){0,3}\\s+disclos(?:ed|es)\\b`, 'iu'),
  new RegExp(`\\bdisclosures? (?:by|from) (?:a|the|one|this|my) (?:\\p{Ll}+ )?${CHILD}`, 'iu'),
  /\bbruis(?:e[ds]?|ing)\b(?! (?:egos?|feelings|pride|confidence))/iu,
  /\b(?:is|was|are|were|be|being|been|seems?|seemed|looks?|looked) neglected\b/iu,
  /\b(?:hit|hits|beat|beats|beaten|slapped|kicked|punched) (?:him|her|them|by (?:his|her|their))\b/iu,
];

/** Whether words of a page suggest that a child may not be safe: the school's procedure comes before any journal. */
export function mentionsChildSafety(text: string): boolean {
  if (childSafetyAlarms.some((pattern) => pattern.test(text))) return true;
  const aboutChildren = text.split(/[.!?\n]+/u).filter((sentence) => isAboutChild.test(sentence));
  return aboutChildren.some((sentence) => alarmsAboutChildren.some((pattern) => pattern.test(sentence)));
}
