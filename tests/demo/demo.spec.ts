import { test } from '../e2e/app.fixture.ts';
import { planFromFeedback } from './doing.ts';
import { attachArtefact, buildPortfolio, decide, handIn, lookAtProgram } from './handing-in.ts';
import { askOthers, placeYourself } from './looking.ts';
import { Tour } from './tour.ts';
import { beginJournal, comeBack, writeNote, writeReflection } from './writing.ts';

/** A coach's main job with Cairn, as numbered pictures and the files that leave it. */
test('the tour', async () => {
  const tour = await Tour.begin();
  await beginJournal(tour);
  await writeNote(tour);
  await writeReflection(tour);
  await comeBack(tour);
  await placeYourself(tour);
  await askOthers(tour);
  await planFromFeedback(tour);
  await lookAtProgram(tour);
  await attachArtefact(tour);
  await buildPortfolio(tour);
  await decide(tour);
  await handIn(tour);
  await tour.cairn.press('lock');
  await tour.page.getByRole('heading', { name: 'Your journal is closed' }).waitFor();
  await tour.end();
});
