import type { FrameworkWording } from '../../../shared/frameworks/frameworks.contract.ts';
import { inTime } from '../../../shared/mastery/change.rules.ts';
import type { Assessment } from '../../../shared/mastery/mastery.contract.ts';
import { stageName } from '../../../shared/mastery/scoring.rules.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import type { Db } from '../../db/schema.ts';
import { say } from '../../files/markup.ts';
import type { Placed } from './assessment-rows.ts';
import type { FoundEvidence } from './evidence-rows.ts';
import { listed } from './rows.ts';

/** What requirements ask for, in the program's own wording. */
export async function readRequirements(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('program_requirement')
    .select(['id', 'text'])
    .where('id', 'in', listed(ids))
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** The stage of the latest self-assessment that has one for it; of the short form that of its domain. */
function latestStage(framework: FrameworkWording, competencyId: string, taken: readonly Assessment[]): number | null {
  const domain = framework.domains.find(({ competencies }) => competencies.some(({ id }) => id === competencyId));
  for (const { form, answers } of inTime(taken).reverse()) {
    const id = form === 'full' ? competencyId : domain?.id;
    const stage = answers.find((answer) => answer.itemId === id)?.stage ?? null;
    if (stage !== null) return stage;
  }
  return null;
}

function sentenceOf({ frameworkId, competencyId }: FoundEvidence['competencies'][number], placed: Placed): string[] {
  const framework = placed.frameworks.get(frameworkId);
  const found = framework?.domains.flatMap(({ competencies }) => competencies).find(({ id }) => id === competencyId);
  if (!framework || !found) return [];
  const taken = placed.all.filter((one) => one.frameworkId === frameworkId && one.finishedAt !== null);
  const stage = stageName(framework, latestStage(framework, competencyId, taken));
  const { code, name } = found;
  const said = { framework: framework.name, code, name, stage };
  return [say(stage === '' ? composeMessages.shows : composeMessages.showsStage, said)];
}

/** What a piece is shown for: the requirement in its own words, then competencies with where the coach stands now. */
export function showsOf(requirement: string | undefined, evidence: readonly FoundEvidence[], placed: Placed): string[] {
  const sentences = evidence.flatMap(({ competencies }) => competencies.flatMap((one) => sentenceOf(one, placed)));
  return [...(requirement === undefined ? [] : [requirement]), ...new Set(sentences)];
}
