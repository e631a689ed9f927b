import type { FrameworkId, FrameworkWording } from '../../../shared/frameworks/frameworks.contract.ts';
import { itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { DatedLink } from '../../../shared/mastery/change.rules.ts';
import type { Assessment } from '../../../shared/mastery/mastery.contract.ts';
import type { Db } from '../../db/schema.ts';
import { findFrameworkVersion, listFrameworks } from '../../frameworks/frameworks.queries.ts';
import { listAssessments } from '../../mastery/mastery.queries.ts';
import { grouped } from './rows.ts';

/** All self-assessments with the wordings that they were taken with, and what is shown for the competencies. */
export interface Placed {
  all: Assessment[];
  /** Newest wordings, by the framework. */
  frameworks: ReadonlyMap<string, FrameworkWording>;
  /** The wording of that time, by `wordingKey`. */
  wordings: ReadonlyMap<string, FrameworkWording>;
  links: ReadonlyMap<string, DatedLink[]>;
}

type Version = Pick<Assessment, 'frameworkId' | 'frameworkVersion'>;
export const wordingKey = ({ frameworkId, frameworkVersion }: Version): string => `${frameworkId} ${frameworkVersion}`;

/** What is linked to competencies and is in sight: nothing of a page in the trash. */
async function readLinks(db: Db): Promise<Map<string, DatedLink[]>> {
  const rows = await db
    .selectFrom('evidence_link as link')
    .innerJoin('evidence', 'evidence.id', 'link.evidence_id')
    .leftJoin('step', 'step.id', 'evidence.step_id')
    .leftJoin('entry', (join) =>
      join.on(({ eb, fn, ref }) => eb('entry.id', '=', fn.coalesce(ref('evidence.entry_id'), ref('step.entry_id')))),
    )
    .select(['link.framework_id', 'link.competency_id', 'link.linked_at'])
    .where('link.framework_id', 'is not', null)
    .where('entry.deleted_at', 'is', null)
    .execute();
  const links = grouped(rows, ({ framework_id }) => framework_id);
  return new Map(
    [...links].map(([framework, found]) => [
      framework,
      found.map(({ competency_id, linked_at }) => ({
        competencyId: itemId.parse(competency_id),
        linkedAt: new Date(linked_at).toISOString(),
      })),
    ]),
  );
}

/** `ids`: those whose own wording is needed. One statement for each wording that they were taken with, and a few for all. */
export async function readPlaced(db: Db, ids: readonly string[]): Promise<Placed> {
  const all = await listAssessments(db, { frameworkId: null });
  const frameworks = new Map(
    (await listFrameworks(db)).map((framework): [FrameworkId, FrameworkWording] => [framework.id, framework]),
  );
  const wordings = new Map<string, FrameworkWording>();
  for (const assessment of all) {
    const key = wordingKey(assessment);
    if (!ids.includes(assessment.id) || wordings.has(key)) continue;
    const wording = await findFrameworkVersion(db, assessment.frameworkId, assessment.frameworkVersion);
    if (wording) wordings.set(key, wording);
  }
  return { all, frameworks, wordings, links: await readLinks(db) };
}
