import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { FrameworkWording } from '../../../shared/frameworks/frameworks.contract.ts';
import { changesOf } from '../../../shared/growth/growth.rules.ts';
import { type Change, chainOf, evidencedFor, isComparable } from '../../../shared/mastery/change.rules.ts';
import type { Assessment } from '../../../shared/mastery/mastery.contract.ts';
import {
  type AssessmentResult,
  allItems,
  evidenceKey,
  itemsOf,
  type Mark,
  resultOf,
  stageName,
} from '../../../shared/mastery/scoring.rules.ts';
import type { Block, StripChart } from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import { bulletsOf, headingOf, paragraphOf } from '../../../shared/portfolio/runs.rules.ts';
import { say } from '../../files/markup.ts';
import { type Placed, wordingKey } from './assessment-rows.ts';
import { type Composed, composed, inTrouble, longDay, metaOf } from './composed.ts';

const words = composeMessages.assessment;
const stateWords = { withEvidence: words.evidenced, claimedWord: words.claimed, withoutEvidence: words.unshown };

/** One self-assessment as it is read: with the wording of its time and what is shown for it. */
interface Read {
  assessment: Assessment;
  wording: FrameworkWording;
  result: AssessmentResult;
}

function readOne(id: string, { all, wordings, links }: Placed): Read | undefined {
  const assessment = all.find((one) => one.id === id);
  const wording = assessment && wordings.get(wordingKey(assessment));
  if (!assessment || !wording) return undefined;
  const chain = chainOf(assessment, all);
  const shown = evidencedFor(assessment, chain, links.get(assessment.frameworkId) ?? []);
  return { assessment, wording, result: resultOf(wording, assessment, shown) };
}

type Place = StripChart['rows'][number]['marks'][number];

function placeOf(mark: Mark | undefined, wording: FrameworkWording): Place {
  if (!mark || mark.stage === null) return null;
  const stage = stageName(wording, mark.stage);
  const state = stateWords[evidenceKey(mark)];
  return { at: mark.stage - 1, words: say(words.stage, { stage, state }), isSolid: !mark.isClaimed };
}

/** The month where it tells two apart, otherwise the day. */
function seriesOf(reads: readonly Read[]): string[] {
  const days = reads.map(({ assessment }) => assessment.takenOn);
  const months = days.map((day) => formatDay(day, { month: 'long', year: 'numeric' }));
  return new Set(months).size === months.length ? months : days.map(longDay);
}

/** A chart for each domain, with a mark of each of the assessments; parts without any mark are said below them. */
function stripsOf(reads: readonly Read[]): Block[] {
  const last = reads.at(-1);
  if (!last) return [];
  const { wording, assessment } = last;
  const scale = wording.stages.map(({ name }) => name);
  const marks = reads.map(({ result }) => new Map(result.marks.map((mark) => [mark.itemId, mark])));
  const unrated: string[] = [];
  const groups =
    assessment.form === 'full'
      ? wording.domains.map((domain) => ({ name: domain.name, items: itemsOf(domain, 'full') }))
      : [{ name: wording.name, items: allItems(wording, 'quick') }];
  const charts = groups.flatMap(({ name, items }): Block[] => {
    const rows = items.flatMap((item) => {
      const places = reads.map((read, index) => placeOf(marks[index]?.get(item.id), read.wording));
      const label = `${item.code} ${item.name}`;
      if (places.some((place) => place !== null)) return [{ label, marks: places }];
      unrated.push(label);
      return [];
    });
    if (rows.length === 0) return [];
    const alt = say(words.alt, { domain: name, first: scale[0] ?? '', last: scale.at(-1) ?? '' });
    return [{ kind: 'figure', caption: name, alt, figure: { kind: 'strips', scale, series: seriesOf(reads), rows } }];
  });
  if (charts.length === 0) return [];
  const rest = unrated.length === 0 ? [] : [paragraphOf(say(words.unrated, { parts: unrated.join(', ') }))];
  return [...charts, paragraphOf(words.legend), ...rest];
}

const toldChanges = ['moved', 'rated-higher', 'recalibrated', 'rated-lower'] as const satisfies readonly Change[];

/** What became of the parts between the two, kind by kind. */
function changesToBlocks(before: Read, after: Read, { all, links }: Placed): Block[] {
  const { assessment, wording } = after;
  const shown = { chain: chainOf(assessment, all), links: links.get(assessment.frameworkId) ?? [] };
  const changes = changesOf(wording, before.assessment, assessment, shown);
  const stageIn = (read: Read, id: string) =>
    stageName(read.wording, read.assessment.answers.find(({ itemId }) => itemId === id)?.stage ?? null);
  const told = toldChanges.flatMap((change): Block[] => {
    const lines = allItems(wording, assessment.form)
      .filter(({ id }) => changes.get(id) === change)
      .map(({ id, code, name }) => {
        const [from, to] = [stageIn(before, id), stageIn(after, id)];
        return say(from === to ? words.changeSame : words.change, { code, name, from, to });
      });
    return lines.length === 0 ? [] : [headingOf(2, words.changes[change]), ...bulletsOf(lines)];
  });
  const title = headingOf(1, say(words.changed, { day: longDay(before.assessment.takenOn) }));
  return [title, ...(told.length === 0 ? [paragraphOf(words.nothingChanged)] : told)];
}

const ofDay = (read: Read): Block[] => {
  const strips = stripsOf([read]);
  return strips.length === 0 ? [] : [headingOf(1, longDay(read.assessment.takenOn)), ...strips];
};

function bothToBlocks(before: Read, after: Read, placed: Placed): Block[] {
  const kindOf = ({ assessment, wording }: Read) => ({ ...assessment, stages: wording.stages.length });
  if (!isComparable(kindOf(before), kindOf(after))) return [...ofDay(before), ...ofDay(after)];
  const strips = stripsOf([before, after]);
  return strips.length === 0 ? [] : [...strips, ...changesToBlocks(before, after, placed)];
}

/**
 * A self-assessment, or two beside each other, as stages in words: an upper stage without evidence is hollow. Notes never go
 * along: they are about other people too.
 */
export function composeAssessment(id: string, beforeId: string | null, placed: Placed): Composed {
  const after = readOne(id, placed);
  if (!after) return inTrouble('gone');
  const { assessment, wording } = after;
  const known = { sourceTitle: wording.name, happenedOn: assessment.takenOn };
  const before = beforeId === null ? null : readOne(beforeId, placed);
  if (before === undefined) return inTrouble('gone', known);
  const blocks = before === null ? stripsOf([after]) : bothToBlocks(before, after, placed);
  const kind = assessment.form === 'quick' ? words.quick : words.kind;
  const days = [...(before ? [before] : []), after].map((read) => longDay(read.assessment.takenOn));
  const meta = metaOf(kind, ...days);
  return composed({ ...known, meta, blocks: blocks.length === 0 ? [] : [paragraphOf(words.mirror), ...blocks] });
}
