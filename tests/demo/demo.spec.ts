import { test } from '../e2e/app.fixture.ts';
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
  await tour.end();
});
