import type { LocalDate } from '../calendar/local-date.ts';
import type { Artefact, Audience, Permission, PermissionState, Sharing, WantedArtefact } from './artefacts.contract.ts';

/** An artefact before anything was said of it. */
export const blankArtefact = {
  id: null,
  kind: 'other',
  title: '',
  purpose: '',
  why: '',
  learned: '',
  closer: '',
  goodEnoughOn: null,
  phaseId: null,
  files: [],
  links: [],
  permissions: [],
  sharings: [],
} as const satisfies WantedArtefact;

/** An artefact as it is saved again. */
export const artefactToWanted = ({ createdAt: _, files, ...rest }: Artefact): WantedArtefact => ({
  ...rest,
  files: files.map(({ file, alt, caption }) => ({ id: file.id, alt, caption })),
});

/**
 * Somebody who is to be asked. Face and voice of an adult and the work of pupils are what is shown most; where nothing is
 * shown of somebody, that is said by the coach and never the beginning.
 */
export const blankPermission = (kind: Permission['kind'], id: string): Permission => ({
  id,
  kind,
  personId: null,
  who: '',
  count: 1,
  shows: kind === 'adult' ? ['face', 'voice'] : ['work'],
  state: 'not-asked',
  givenBy: '',
  on: null,
  audiences: [],
  until: null,
  note: '',
});

export const blankSharing = (audience: Audience, id: string): Sharing => ({
  id,
  audience,
  who: '',
  on: null,
  channel: '',
  ask: '',
  response: '',
});

/** What an answer keeps of the one before: audiences and an end belong to a yes alone, and who was not asked has no day. */
export function answered(said: Permission, state: PermissionState): Permission {
  const keeps = state === 'given';
  return {
    ...said,
    state,
    audiences: keeps ? said.audiences : [],
    until: keeps ? said.until : null,
    on: state === 'not-asked' ? null : said.on,
  };
}

/** Why something of somebody may not be shown. No answer counts as no. */
export const refusals = ['not-asked', 'asked', 'refused', 'ended', 'other-audience'] as const;
export type Refusal = (typeof refusals)[number];

/** Whether anything of them can be seen or heard in it. Who was cut out of it stays in the list for the record. */
export const isShown = ({ shows }: Pick<Permission, 'shows'>): boolean => shows.length > 0;

/** Why one permission does not hold for an audience today; null: it holds, or nothing of them is shown. */
export function refusalOf(said: Permission, audience: Audience, today: LocalDate): Refusal | null {
  if (!isShown(said)) return null;
  if (said.state !== 'given') return said.state;
  if (said.until !== null && said.until < today) return 'ended';
  return said.audiences.includes(audience) ? null : 'other-audience';
}

export interface Refused {
  permission: Permission;
  because: Refusal;
}

/** Whether an artefact may be shown, and if not, whose permission it wants. */
export type Verdict = { may: true } | { may: false; refused: Refused[] };

/** What the permissions say today for one audience: one that does not hold is enough for a no. */
export function mayShow({ permissions }: Pick<Artefact, 'permissions'>, audience: Audience, today: LocalDate): Verdict {
  const refused = permissions.flatMap((permission) => {
    const because = refusalOf(permission, audience, today);
    return because === null ? [] : [{ permission, because }];
  });
  return refused.length === 0 ? { may: true } : { may: false, refused };
}

/** How many people stand where. `ended`: given, but not for today any more. They add up to all that are named. */
export type PermissionCounts = Record<PermissionState | 'ended', number>;

/** How many adults, or pupils, answered what, each by the number of heads; also those of whom nothing is shown any more. */
export function countPermissions(
  permissions: readonly Permission[],
  kind: Permission['kind'] | null,
  today: LocalDate,
): PermissionCounts {
  const counts: PermissionCounts = { 'not-asked': 0, asked: 0, given: 0, refused: 0, ended: 0 };
  for (const said of permissions) {
    if (kind !== null && said.kind !== kind) continue;
    const isOver = said.state === 'given' && said.until !== null && said.until < today;
    counts[isOver ? 'ended' : said.state] += said.count;
  }
  return counts;
}

/** What is missing before an artefact can go into a portfolio. */
export type Missing =
  | { kind: 'content' }
  /** Pictures without words for those who cannot see them. */
  | { kind: 'alt'; count: number }
  | { kind: 'why' }
  | { kind: 'good-enough' }
  | { kind: 'permission'; refused: Refused[] };

/** The first that is missing stands first; none: it can go. */
export function missingForPortfolio(artefact: Artefact, today: LocalDate): Missing[] {
  const { files, links, why, goodEnoughOn } = artefact;
  const blind = files.filter(({ file, alt }) => file.view === 'image' && alt.trim() === '').length;
  const verdict = mayShow(artefact, 'program', today);
  const missing: Missing[] = [];
  if (files.length === 0 && links.length === 0) missing.push({ kind: 'content' });
  if (blind > 0) missing.push({ kind: 'alt', count: blind });
  if (why.trim() === '') missing.push({ kind: 'why' });
  if (goodEnoughOn === null) missing.push({ kind: 'good-enough' });
  if (!verdict.may) missing.push({ kind: 'permission', refused: verdict.refused });
  return missing;
}

/** The same list in the order of these keys; what has none of them stays behind the others. Twice is as good as once. */
export function arranged<Item>(list: readonly Item[], keys: readonly string[], keyOf: (item: Item) => string): Item[] {
  const place = (item: Item) => {
    const at = keys.indexOf(keyOf(item));
    return at === -1 ? keys.length : at;
  };
  return list.toSorted((one, other) => place(one) - place(other));
}

/** The same list with one of it a place further up or down; at an end it stays. */
export function moved<Item>(list: readonly Item[], place: number, by: -1 | 1): Item[] {
  const item = list[place];
  const to = place + by;
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(place, 1).toSpliced(to, 0, item);
}
