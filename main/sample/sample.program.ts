import { z } from 'zod';
import { artefactId } from '../../shared/artefacts/artefacts.contract.ts';
import { localDate } from '../../shared/calendar/local-date.ts';
import { evidenceId, type WantedSource } from '../../shared/evidence/evidence.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import {
  type Phase,
  type ProgramId,
  phaseId,
  programId,
  requirementId,
  requirementKinds,
  taskId,
  taskPlaces,
} from '../../shared/programs/programs.contract.ts';
import { stepRoundId } from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';
import { findPiece, insertPiece, writeLink } from '../evidence/evidence.queries.ts';
import { isThingThere } from '../evidence/offers.queries.ts';
import { writePhases } from '../programs/outline.queries.ts';
import { insertProgram } from '../programs/programs.queries.ts';
import { sampleId } from './sample.ids.ts';
import { theYear } from './sample.year.ts';
import raw from './sample-program.json' with { type: 'json' };

const word = z.string().min(1);

const sampleProgram = z.strictObject({
  cohort: word,
  startsOn: localDate,
  endsOn: localDate,
  phases: z.array(
    z.strictObject({
      id: word,
      title: word,
      topic: word,
      startsOn: localDate,
      dueOn: localDate,
      tasks: z.array(
        z.strictObject({
          id: word,
          title: word,
          dueOn: localDate,
          doneOn: localDate,
          place: z.enum(taskPlaces).nullable(),
          requirements: z.array(
            z.strictObject({
              id: word,
              text: word,
              kind: z.enum(requirementKinds),
              template: word.nullable(),
              leastWords: z.int().nullable(),
              mostWords: z.int().nullable(),
              /** By its name in the year. */
              shown: z.strictObject({ kind: z.enum(['page', 'artefact', 'round']), id: word }),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** The program of the invented year: everything was handed in on the day on which its task was done. */
export const theProgram = sampleProgram.parse(raw);

export const sampleProgramId = (): ProgramId => programId.parse(sampleId('program', theYear.program));

const requirementIdOf = (name: string) => requirementId.parse(sampleId('requirement', name));

const toPhase = ({ id, tasks, ...said }: (typeof theProgram)['phases'][number]): Phase => ({
  ...said,
  id: phaseId.parse(sampleId('phase', id)),
  tasks: tasks.map(({ id: name, title, dueOn, doneOn, place, requirements }) => ({
    ...{ id: taskId.parse(sampleId('task', name)), title, text: '', dueOn, place, doneOn },
    requirements: requirements.map(({ id: asked, text, kind, template, leastWords, mostWords }) => ({
      ...{ id: requirementIdOf(asked), text, kind, count: 1, templateId: template, leastWords, mostWords },
      handedInOn: doneOn,
    })),
  })),
});

/** Before the pages that belong to it. */
export async function insertSampleProgram(trx: Db, now: Date): Promise<void> {
  const { cohort, startsOn, endsOn, phases } = theProgram;
  await insertProgram(trx, { id: sampleProgramId(), name: theYear.program, cohort, startsOn, endsOn }, now);
  await writePhases(trx, sampleProgramId(), phases.map(toPhase));
}

type Shown = (typeof theProgram)['phases'][number]['tasks'][number]['requirements'][number]['shown'];

function sourceOf({ kind, id }: Shown): Extract<WantedSource, { kind: Shown['kind'] }> {
  if (kind === 'artefact') return { kind, artefactId: artefactId.parse(sampleId('artefact', id)) };
  if (kind === 'round') return { kind, roundId: stepRoundId.parse(sampleId('round', id)) };
  return { kind, entryId: entryId.parse(sampleId('entry', id)) };
}

/** What was shown for each requirement; after everything that is shown. */
export async function insertShown(trx: Db): Promise<void> {
  for (const { doneOn, requirements } of theProgram.phases.flatMap(({ tasks }) => tasks)) {
    const linkedAt = new Date(`${doneOn}T12:00:00.000Z`);
    for (const { id, shown } of requirements) {
      const source = sourceOf(shown);
      if (source.kind !== 'page' && !(await isThingThere(trx, source))) continue;
      const known = await findPiece(trx, source);
      const piece = known?.id ?? evidenceId.parse(sampleId('evidence', shown.id));
      if (!known) await insertPiece(trx, piece, source, linkedAt);
      await writeLink(trx, piece, { kind: 'requirement', requirementId: requirementIdOf(id) }, { why: '', linkedAt });
    }
  }
}
