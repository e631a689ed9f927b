import type { RunningCairn } from './app.fixture.ts';
import type { Screen } from './screens.ts';

const listening = [
  'I talk for most of the session and leave with the actions.',
  'In one recorded session of three my share is under half.',
  'In three recorded sessions my share of the talk is under half.',
  'Partners speak for two thirds of each session, and I sum up before I add anything.',
  'Teachers talk for three quarters of the time and open the meeting with their own question.',
] as const;
const visits = [
  'No visits',
  'One of four teams',
  'Two of four',
  'Three of four',
  'Every team, asked for by them',
] as const;

const blank = {
  id: null,
  why: '',
  forWhom: '',
  baseline: '',
  baselineOn: null,
  targetOn: '2027-02-12',
  personId: null,
  weight: 1,
  startLevel: -2,
  advice: { kind: 'peers', ticked: ['powerful', 'reachable'] },
  rhythm: 'fortnightly',
  entryId: null,
  frameworkId: null,
  itemId: null,
  assessmentId: null,
  roundId: null,
  roundPart: null,
};

/** A goal under way with its looks: the day, the level, what moved it. */
export async function writeGoal(
  cairn: RunningCairn,
  words: Record<string, unknown>,
  looks: readonly (readonly [on: string, level: number, moved: string])[],
): Promise<string> {
  const saved = await cairn.ask('goals:saveGoal', { ...blank, ...words });
  const { id } = saved.value as unknown as { id: string };
  await cairn.ask('goals:startGoal', { id, today: '2026-09-14' });
  for (const [on, level, moved] of looks) {
    await cairn.ask('goals:reviewGoal', {
      id: null,
      goalId: id,
      on,
      level,
      moved,
      decision: 'keep',
      reason: '',
      scale: null,
      nextReviewOn: '2026-12-09',
      entryId: null,
    });
  }
  return id;
}

const go = ({ page }: RunningCairn, name: string) => page.getByRole('link', { name, exact: true }).click();

/** The screens of goals, in an order in which each can be reached from the one before. */
export const goalScreens: readonly Screen[] = [
  {
    name: 'goals',
    async open(cairn) {
      const waymark = { frameworkId: 'waymark', itemId: 'B1' };
      await writeGoal(
        cairn,
        {
          title: 'Leave room for Heron to think aloud',
          why: 'They hear themselves think.',
          scale: listening,
          ...waymark,
        },
        [
          ['2026-10-05', -2, ''],
          ['2026-10-26', -1, 'A slower start.'],
          ['2026-11-11', 0, 'Eleven seconds of silence, and Wren went on.'],
        ],
      );
      await writeGoal(cairn, { title: 'Visits that teams ask for', why: '', scale: visits, weight: 2 }, [
        ['2026-10-12', -1, 'Finch asked.'],
      ]);
      await go(cairn, 'Next steps');
      await go(cairn, 'Goals');
      await cairn.page.getByRole('link', { name: 'Visits that teams ask for' }).waitFor();
      await cairn.page.getByRole('heading', { name: 'How it went over time' }).first().waitFor();
    },
  },
  {
    name: 'goal',
    async open({ page }) {
      await page.getByRole('link', { name: 'Leave room for Heron to think aloud' }).click();
      await page.getByRole('region', { name: 'The path of this goal' }).getByRole('img').nth(3).waitFor();
    },
  },
  {
    name: 'goal-look',
    async open({ page }) {
      await page.getByRole('button', { name: 'Check in on this goal' }).click();
      await page.getByRole('radio', { name: /^Better than hoped/ }).click();
    },
  },
  {
    name: 'goal-new',
    async open(cairn) {
      await go(cairn, 'Goals');
      await go(cairn, 'Write a goal');
      await cairn.page.getByLabel('The goal in a few words').fill('Heron opens the team meeting');
    },
  },
  {
    name: 'goal-idea',
    async open({ page }) {
      await page.getByRole('button', { name: 'Go on to the five sentences' }).click();
      await page.getByRole('heading', { name: 'Heron opens the team meeting' }).waitFor();
      await page.getByLabel('What you hope for', { exact: true }).fill('Heron opens every second one.');
    },
  },
];
