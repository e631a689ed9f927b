import {
  type ArtefactId,
  type ArtefactLink,
  type Permission,
  permission,
  type Sharing,
  sharing,
} from '../../shared/artefacts/artefacts.contract.ts';
import type { Db } from '../db/schema.ts';
import type { ArtefactPermissionTable, ArtefactSharingTable } from './artefacts.table.ts';

/** A file of an artefact: what it is called and of what type stands with the attachment. */
export interface KeptFile {
  id: string;
  alt: string;
  caption: string;
}

export interface KeptParts {
  files: KeptFile[];
  links: ArtefactLink[];
  permissions: Permission[];
  sharings: Sharing[];
}

const rowToPermission = (row: ArtefactPermissionTable): Permission =>
  permission.parse({
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    who: row.who,
    count: row.count,
    shows: JSON.parse(row.shows),
    state: row.state,
    givenBy: row.given_by,
    on: row.said_on,
    audiences: JSON.parse(row.audiences),
    until: row.until,
    note: row.note,
  });

const permissionToRow = (of: ArtefactId, said: Permission, position: number): ArtefactPermissionTable => ({
  id: said.id,
  artefact_id: of,
  position,
  kind: said.kind,
  person_id: said.personId,
  who: said.who,
  count: said.count,
  shows: JSON.stringify(said.shows),
  state: said.state,
  given_by: said.givenBy,
  said_on: said.on,
  audiences: JSON.stringify(said.audiences),
  until: said.until,
  note: said.note,
});

const rowToSharing = ({ id, audience, who, shared_on: on, channel, ask, response }: ArtefactSharingTable): Sharing =>
  sharing.parse({ id, audience, who, on, channel, ask, response });

const sharingToRow = (of: ArtefactId, stop: Sharing, position: number): ArtefactSharingTable => ({
  id: stop.id,
  artefact_id: of,
  position,
  audience: stop.audience,
  who: stop.who,
  shared_on: stop.on,
  channel: stop.channel,
  ask: stop.ask,
  response: stop.response,
});

function gather<Row extends { artefact_id: string }, Part>(rows: readonly Row[], toPart: (row: Row) => Part) {
  const parts = new Map<string, Part[]>();
  for (const row of rows) parts.set(row.artefact_id, [...(parts.get(row.artefact_id) ?? []), toPart(row)]);
  return (id: string): Part[] => parts.get(id) ?? [];
}

/** The parts of one artefact, or of all of them (null), each in its order; the answer tells them by the artefact. */
export async function listParts(db: Db, id: ArtefactId | null): Promise<(id: string) => KeptParts> {
  const wanted = db
    .selectFrom('artefact')
    .select('artefact.id')
    .$if(id !== null, (all) => all.where('id', '=', id));
  const filesOf = gather(
    await db.selectFrom('artefact_file').selectAll().where('artefact_id', 'in', wanted).orderBy('position').execute(),
    (row): KeptFile => ({ id: row.attachment_id, alt: row.alt, caption: row.caption }),
  );
  const linksOf = gather(
    await db.selectFrom('artefact_link').selectAll().where('artefact_id', 'in', wanted).orderBy('position').execute(),
    ({ address, words }): ArtefactLink => ({ address, words }),
  );
  const permissionsOf = gather(
    await db
      .selectFrom('artefact_permission')
      .selectAll()
      .where('artefact_id', 'in', wanted)
      .orderBy('position')
      .execute(),
    rowToPermission,
  );
  const sharingsOf = gather(
    await db
      .selectFrom('artefact_sharing')
      .selectAll()
      .where('artefact_id', 'in', wanted)
      .orderBy('position')
      .execute(),
    rowToSharing,
  );
  return (of) => ({
    files: filesOf(of),
    links: linksOf(of),
    permissions: permissionsOf(of),
    sharings: sharingsOf(of),
  });
}

/** Writes the parts of an artefact that has none, in the order in which they are given. */
export async function insertParts(trx: Db, of: ArtefactId, parts: KeptParts): Promise<void> {
  const { files, links, permissions, sharings } = parts;
  const place = { artefact_id: of };
  for (const [position, { id, alt, caption }] of files.entries())
    await trx
      .insertInto('artefact_file')
      .values({ ...place, position, attachment_id: id, alt, caption })
      .execute();
  for (const [position, { address, words }] of links.entries())
    await trx
      .insertInto('artefact_link')
      .values({ ...place, position, address, words })
      .execute();
  for (const [position, said] of permissions.entries())
    await trx
      .insertInto('artefact_permission')
      .values(permissionToRow(of, said, position))
      .execute();
  for (const [position, stop] of sharings.entries())
    await trx
      .insertInto('artefact_sharing')
      .values(sharingToRow(of, stop, position))
      .execute();
}
