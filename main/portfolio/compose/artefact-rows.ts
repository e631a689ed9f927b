import type { Artefact, Audience, Permission } from '../../../shared/artefacts/artefacts.contract.ts';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { ArtefactPermissionTable, ArtefactSharingTable } from '../../artefacts/artefacts.table.ts';
import type { Db } from '../../db/schema.ts';
import { grouped, listed } from './rows.ts';

/** An artefact with its parts, each in its order. */
export interface FoundArtefact extends Pick<Artefact, 'kind' | 'title' | 'purpose' | 'why' | 'learned' | 'closer'> {
  goodEnoughOn: LocalDate | null;
  files: { attachmentId: string; alt: string; caption: string }[];
  links: Artefact['links'];
  permissions: Permission[];
  sharings: Artefact['sharings'];
}

const rowToPermission = (row: ArtefactPermissionTable): Permission => ({
  id: row.id,
  kind: row.kind as Permission['kind'],
  personId: row.person_id as Permission['personId'],
  who: row.who,
  count: row.count,
  shows: JSON.parse(row.shows) as Permission['shows'],
  state: row.state as Permission['state'],
  givenBy: row.given_by,
  on: row.said_on,
  audiences: JSON.parse(row.audiences) as Audience[],
  until: row.until,
  note: row.note,
});

const rowToSharing = (row: ArtefactSharingTable): FoundArtefact['sharings'][number] => ({
  id: row.id,
  audience: row.audience as Audience,
  who: row.who,
  on: row.shared_on,
  channel: row.channel,
  ask: row.ask,
  response: row.response,
});

const ofArtefact = ({ artefact_id }: { artefact_id: string }) => artefact_id;

/** These artefacts, in one statement for each kind of their parts. */
export async function readArtefacts(db: Db, ids: readonly string[]): Promise<Map<string, FoundArtefact>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('artefact').selectAll().where('id', 'in', listed(ids)).execute();
  const files = grouped(
    await db
      .selectFrom('artefact_file')
      .selectAll()
      .where('artefact_id', 'in', listed(ids))
      .orderBy('position')
      .execute(),
    ofArtefact,
  );
  const links = grouped(
    await db
      .selectFrom('artefact_link')
      .selectAll()
      .where('artefact_id', 'in', listed(ids))
      .orderBy('position')
      .execute(),
    ofArtefact,
  );
  const permissions = grouped(
    await db
      .selectFrom('artefact_permission')
      .selectAll()
      .where('artefact_id', 'in', listed(ids))
      .orderBy('position')
      .execute(),
    ofArtefact,
  );
  const sharings = grouped(
    await db
      .selectFrom('artefact_sharing')
      .selectAll()
      .where('artefact_id', 'in', listed(ids))
      .orderBy('position')
      .execute(),
    ofArtefact,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        kind: row.kind as Artefact['kind'],
        title: row.title,
        purpose: row.purpose,
        why: row.why,
        learned: row.learned,
        closer: row.closer,
        goodEnoughOn: row.good_enough_on,
        files: (files.get(row.id) ?? []).map(({ attachment_id, alt, caption }) => ({
          attachmentId: attachment_id,
          alt,
          caption,
        })),
        links: (links.get(row.id) ?? []).map(({ address, words }) => ({ address, words })),
        permissions: (permissions.get(row.id) ?? []).map(rowToPermission),
        sharings: (sharings.get(row.id) ?? []).map(rowToSharing),
      },
    ]),
  );
}
