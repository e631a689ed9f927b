import { z } from 'zod';
import {
  artefactId,
  artefactKinds,
  artefactLink,
  permission,
  sharing,
} from '../../shared/artefacts/artefacts.contract.ts';
import { localDate } from '../../shared/calendar/local-date.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { phaseId } from '../../shared/programs/programs.contract.ts';
import { deleteArtefact, hasPhase, insertArtefact } from '../artefacts/artefacts.queries.ts';
import type { Db } from '../db/schema.ts';
import { sampleId } from './sample.ids.ts';
import raw from './sample-artefacts.json' with { type: 'json' };

const word = z.string().min(1);

/** What the invented coach made: links and no files, so that nothing of it takes room in the store. */
export const theArtefacts = z
  .array(
    z.strictObject({
      id: word,
      kind: z.enum(artefactKinds),
      title: word,
      /** The number of its phase. */
      phase: word,
      purpose: word,
      why: word,
      learned: word,
      closer: word,
      goodEnoughOn: localDate,
      link: artefactLink,
      permissions: z.array(permission.omit({ id: true, personId: true }).extend({ person: word.nullable() })),
      sharings: z.array(sharing.omit({ id: true })),
    }),
  )
  .parse(raw);

const artefactIdOf = ({ id }: { id: string }) => artefactId.parse(sampleId('artefact', id));

async function insertSampleArtefact(trx: Db, made: (typeof theArtefacts)[number]): Promise<void> {
  const { phase, link, permissions, sharings, ...said } = made;
  const phaseOf = phaseId.parse(sampleId('phase', phase));
  await insertArtefact(trx, {
    ...said,
    id: artefactIdOf(made),
    phaseId: (await hasPhase(trx, phaseOf)) ? phaseOf : null,
    files: [],
    links: [link],
    permissions: permissions.map(({ person, ...answer }, place) => ({
      ...answer,
      id: sampleId('permission', `${made.id} ${place}`),
      personId: person === null ? null : personId.parse(sampleId('person', person)),
    })),
    sharings: sharings.map((stop, place) => ({ ...stop, id: sampleId('sharing', `${made.id} ${place}`) })),
    createdAt: `${made.goodEnoughOn}T12:00:00.000Z`,
  });
}

/** After the people who are seen in them and the phases that they belong to. */
export async function insertArtefacts(trx: Db): Promise<void> {
  for (const made of theArtefacts) await insertSampleArtefact(trx, made);
}

export async function deleteArtefacts(trx: Db): Promise<void> {
  for (const made of theArtefacts) await deleteArtefact(trx, artefactIdOf(made));
}
