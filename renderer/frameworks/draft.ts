import type { Change } from '../../shared/frameworks/frameworks.changes.ts';
import { newCompetency, newStage } from '../../shared/frameworks/frameworks.changes.ts';
import {
  type FrameworkText,
  frameworkText,
  type ItemId,
  type RefusalReason,
} from '../../shared/frameworks/frameworks.contract.ts';
import { withoutEmptyLines } from '../../shared/frameworks/frameworks.gaps.ts';
import { issueToReason } from '../../shared/frameworks/frameworks.refusal.ts';
import { inOrder, isSameText } from '../../shared/frameworks/frameworks.rules.ts';
import { flawsIn, type Path } from '../../shared/frameworks/frameworks.whole.ts';

/** A framework while it is being worded: anything may still be empty. */
export interface FrameworkDraft {
  text: FrameworkText;
  /** Tells stages apart while they move; not kept. */
  stageKeys: readonly string[];
}

export const newItemId = (): ItemId => crypto.randomUUID() as ItemId;
const newKey = () => crypto.randomUUID();

export function textToDraft(text: FrameworkText): FrameworkDraft {
  return { text: inOrder(text), stageKeys: text.stages.map(newKey) };
}

/** Something to begin with: three stages, and one domain with one competency. */
export function newDraft(): FrameworkDraft {
  const competencies = [newCompetency(newItemId(), 'A1')];
  const domain = { id: newItemId(), code: 'A', name: '', about: '', evidence: [], nextMoves: [], competencies };
  const stages = [newStage(), newStage(), newStage()];
  return textToDraft({ name: '', description: '', source: '', stages, domains: [domain], cases: [] });
}

export const isSameDraft = (a: FrameworkDraft, b: FrameworkDraft): boolean => isSameText(a.text, b.text);

/** What stands in the way of saving, by the id of its field (`fieldId`), in the order in which they were found. */
export type Flaws = ReadonlyMap<string, RefusalReason>;

/** The id of a field on the page: the way to what is worded in it. */
export const fieldId = (...path: Path): string => `field-${path.join('-')}`;

/** Lists are worded in one field, a line each. */
const inOneField: ReadonlySet<string | number> = new Set(['strengths', 'challenges', 'nextSteps', 'evidence']);

function pathToField(path: Path): string {
  const list = path.findIndex((part) => inOneField.has(part));
  return fieldId(...(list < 0 ? path : path.slice(0, list + 1)));
}

/** In the order of the page: by the parts of the way to each, numbers by their size. */
function byPlace(a: Path, b: Path): number {
  const order: readonly (string | number)[] = ['name', 'description', 'source', 'stages', 'domains', 'cases', 'code'];
  const index = a.findIndex((part, at) => part !== b[at]);
  const [one, other] = [a[index], b[index]];
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return order.indexOf(one ?? '') - order.indexOf(other ?? '');
}

/** What would keep a draft from being saved: gaps, codes that stand twice, markup, more than there is room for. */
export function flawsOf({ text }: FrameworkDraft): Flaws {
  const tidy = withoutEmptyLines(text);
  const issues = frameworkText.safeParse(tidy).error?.issues ?? [];
  const ofFields = issues.map((issue) => ({ reason: issueToReason(issue, [], tidy), path: issue.path as Path }));
  const all = [...flawsIn(tidy), ...ofFields].toSorted((a, b) => byPlace(a.path, b.path));
  const flaws = new Map<string, RefusalReason>();
  for (const { reason, path } of all) {
    const field = pathToField(path);
    if (!flaws.has(field)) flaws.set(field, reason);
  }
  return flaws;
}

/** A change of the text alone. */
export const changeText =
  (change: Change) =>
  (draft: FrameworkDraft): FrameworkDraft => ({ ...draft, text: change(draft.text) });

/** A change of the stages: their keys go the way that they go. */
export function changeStages(change: Change, keys: (keys: readonly string[]) => readonly string[]) {
  return (draft: FrameworkDraft): FrameworkDraft => ({ text: change(draft.text), stageKeys: keys(draft.stageKeys) });
}

export const withNewKey = (keys: readonly string[]): readonly string[] => [...keys, newKey()];
export const withoutKey = (index: number) => (keys: readonly string[]) => keys.toSpliced(index, 1);
export const withMovedKey = (index: number, by: -1 | 1) => (keys: readonly string[]) =>
  keys.toSpliced(index, 1).toSpliced(index + by, 0, keys[index] ?? '');
