import { Route, Routes } from 'react-router';
import { AssessPage } from '../../../renderer/mastery/AssessPage.tsx';
import { BeginPage } from '../../../renderer/mastery/BeginPage.tsx';
import { ReflectPage } from '../../../renderer/mastery/ReflectPage.tsx';
import { ResultPage } from '../../../renderer/mastery/ResultPage.tsx';
import { StandPage } from '../../../renderer/mastery/StandPage.tsx';
import { frameworkId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { Assessment, Form } from '../../../shared/mastery/mastery.contract.ts';
import { answersOf } from '../../shared/mastery/waymark.ts';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

/** The pages of placing oneself, with the ways between them. */
export const growthPages = (
  <Routes>
    <Route path="/growth" element={<StandPage />} />
    <Route path="/growth/begin" element={<BeginPage />} />
    <Route path="/growth/assess/:assessmentId" element={<AssessPage />} />
    <Route path="/growth/result/:assessmentId" element={<ResultPage />} />
    <Route path="/growth/reflect/:assessmentId" element={<ReflectPage />} />
    <Route path="*" element={<p>Elsewhere</p>} />
  </Routes>
);

export const waymarkId = frameworkId.parse('waymark');

/** Begins a self-assessment through the door. */
export async function begin({ client }: JournalWindow, form: Form = 'full'): Promise<Assessment> {
  return unwrap(await client.mastery.beginAssessment({ frameworkId: waymarkId, form, occasion: 'start' }));
}

/** Takes a whole one: stages as one writes them down, in the order of the framework. */
export async function take(journal: JournalWindow, stages: string, day: Date): Promise<Assessment> {
  journal.context.world.now = day;
  const { id } = await begin(journal);
  for (const answer of answersOf(stages)) unwrap(await journal.client.mastery.saveAnswer({ id, answer }));
  return unwrap(await journal.client.mastery.finishAssessment({ id }));
}
