import { AskPage } from '../../../renderer/feedback/AskPage.tsx';
import { CollectPage } from '../../../renderer/feedback/CollectPage.tsx';
import { MyViewPage } from '../../../renderer/feedback/MyViewPage.tsx';
import { NewRoundPage } from '../../../renderer/feedback/NewRoundPage.tsx';
import { RoundEditPage } from '../../../renderer/feedback/RoundEditPage.tsx';
import { RoundPage } from '../../../renderer/feedback/RoundPage.tsx';
import { RoundsPage } from '../../../renderer/feedback/RoundsPage.tsx';
import { TypeInPage } from '../../../renderer/feedback/TypeInPage.tsx';
import { WordsPage } from '../../../renderer/feedback/WordsPage.tsx';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { type RoutedPages, showRoutes } from '../../support/routed-pages.tsx';

const routes = [
  { path: '/feedback', element: <RoundsPage /> },
  { path: '/feedback/new', element: <NewRoundPage /> },
  { path: '/feedback/:roundId', element: <RoundPage /> },
  { path: '/feedback/:roundId/edit', element: <RoundEditPage /> },
  { path: '/feedback/:roundId/my-view', element: <MyViewPage /> },
  { path: '/feedback/:roundId/ask', element: <AskPage /> },
  { path: '/feedback/:roundId/collect', element: <CollectPage /> },
  { path: '/feedback/:roundId/type-in', element: <TypeInPage /> },
  { path: '/feedback/:roundId/words', element: <WordsPage /> },
];

/** The pages of a round at their addresses: leaving one of them can be held back, as in the app. */
export const showRound = (journal: JournalWindow, address: string): RoutedPages => showRoutes(journal, routes, address);
