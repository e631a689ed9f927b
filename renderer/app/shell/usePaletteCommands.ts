import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { THIS_SHOWS_KEYS, useThisShows } from '../../evidence/public.ts';
import type { PaletteCommand } from '../../search/public.ts';

export interface CommandRuns {
  beginEntry: () => void;
  quickNote: () => void;
  nextStep: () => void;
  search: () => void;
  showKeys: () => void;
  screenShare: () => void;
  lock: () => void;
}

/** Pages of the app that are no place in the sidebar. */
const addresses = {
  calendar: '/journal?view=calendar',
  timeline: '/journal?view=timeline',
  starred: '/journal?shelf=starred',
  drafts: '/journal?shelf=drafts',
  trash: '/journal?shelf=trash',
  evidence: '/growth/evidence',
  goals: '/next-steps/goals',
  plans: '/next-steps/plans',
  weeklyReview: '/next-steps/review',
  portfolio: '/portfolio',
} as const;

/** What can be done from anywhere: the palette offers it, and the sheet of keys names its keys. */
export function usePaletteCommands(runs: CommandRuns): PaletteCommand[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const thisShows = useThisShows();
  const go = (address: string) => () => void navigate(address);
  const names = Object.keys(addresses) as (keyof typeof addresses)[];
  const words = (text: string) => [text];
  return [
    {
      id: 'newEntry',
      label: t('app.commands.newEntry'),
      keywords: words(t('app.commands.newEntryWords')),
      keys: 'Mod-N',
      run: runs.beginEntry,
    },
    {
      id: 'quickNote',
      label: t('app.commands.twoMinuteNote'),
      keywords: words(t('app.commands.twoMinuteNoteWords')),
      keys: 'Mod-Shift-N',
      run: runs.quickNote,
    },
    {
      id: 'nextStep',
      label: t('app.commands.nextStep'),
      keywords: words(t('app.commands.nextStepWords')),
      keys: 'Mod-Shift-S',
      run: runs.nextStep,
    },
    { id: 'search', label: t('app.commands.search'), keys: 'Mod-K', isOnSheetOnly: true, run: runs.search },
    ...(thisShows
      ? [
          {
            id: 'thisShows',
            label: t('app.commands.thisShows'),
            keywords: words(t('app.commands.thisShowsWords')),
            keys: THIS_SHOWS_KEYS,
            isOfPage: true,
            run: thisShows,
          },
        ]
      : []),
    {
      id: 'placeYourself',
      label: t('app.commands.placeYourself'),
      keywords: words(t('app.commands.placeYourselfWords')),
      run: go('/growth/begin'),
    },
    {
      id: 'beginRound',
      label: t('app.commands.beginRound'),
      keywords: words(t('app.commands.beginRoundWords')),
      run: go('/feedback/new'),
    },
    {
      id: 'writeGoal',
      label: t('app.commands.writeGoal'),
      keywords: words(t('app.commands.writeGoalWords')),
      run: go('/next-steps/goals/new'),
    },
    ...names.map((name) => ({ id: name, label: t(`app.commands.${name}`), run: go(addresses[name]) })),
    {
      id: 'review',
      label: t('app.commands.review'),
      keywords: words(t('app.commands.reviewWords')),
      run: go('/review'),
    },
    {
      id: 'screenShare',
      label: t('app.commands.screenShare'),
      keywords: words(t('app.commands.screenShareWords')),
      keys: 'F8',
      run: runs.screenShare,
    },
    {
      id: 'takeout',
      label: t('app.commands.takeout'),
      keywords: words(t('app.commands.takeoutWords')),
      run: go('/settings/takeout'),
    },
    { id: 'settings', label: t('app.commands.settings'), keys: 'Mod-,', run: go('/settings') },
    {
      id: 'shortcuts',
      label: t('app.commands.shortcuts'),
      keywords: words(t('app.commands.shortcutsWords')),
      keys: 'Mod-/',
      run: runs.showKeys,
    },
    {
      id: 'lock',
      label: t('app.commands.lock'),
      keywords: words(t('app.commands.lockWords')),
      keys: 'Mod-L',
      run: runs.lock,
    },
  ];
}
