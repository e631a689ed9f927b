import type { ListedAttachment } from '../../shared/attachments/attachments.contract.ts';
import type { Db } from '../db/schema.ts';

export type OtherUse = ListedAttachment['others'][number];

/** What shows attachments apart from pages: artefacts that hold them, and covers of portfolios. By the attachment. */
export async function listOtherUses(db: Db): Promise<Map<string, OtherUse[]>> {
  const held = await db
    .selectFrom('artefact_file')
    .innerJoin('artefact', 'artefact.id', 'artefact_file.artefact_id')
    .select(['artefact_file.attachment_id', 'artefact.id', 'artefact.title'])
    .distinct()
    .orderBy('artefact.created_at', 'desc')
    .execute();
  const logos = await db
    .selectFrom('portfolio')
    .select(['logo_id', 'id', 'title'])
    .where('logo_id', 'is not', null)
    .orderBy('created_at', 'desc')
    .execute();
  const uses = new Map<string, OtherUse[]>();
  const add = (attachmentId: string, use: OtherUse) => uses.set(attachmentId, [...(uses.get(attachmentId) ?? []), use]);
  for (const { attachment_id, id, title } of held) add(attachment_id, { kind: 'artefact', id, title });
  for (const { logo_id, id, title } of logos) if (logo_id !== null) add(logo_id, { kind: 'portfolio', id, title });
  return uses;
}
