import { FrameworkEditPage } from '../../../renderer/frameworks/FrameworkEditPage.tsx';
import { FrameworkPage } from '../../../renderer/frameworks/FrameworkPage.tsx';
import { FrameworksPage } from '../../../renderer/frameworks/FrameworksPage.tsx';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { type RoutedPages, showRoutes } from '../../support/routed-pages.tsx';

const routes = [
  { path: '/growth/frameworks', element: <FrameworksPage /> },
  { path: '/growth/frameworks/new', element: <FrameworkEditPage /> },
  { path: '/growth/frameworks/:frameworkId', element: <FrameworkPage /> },
  { path: '/growth/frameworks/:frameworkId/edit', element: <FrameworkEditPage /> },
];

/** The pages of the frameworks at their addresses: leaving one of them can be held back, as in the app. */
export const showPages = (journal: JournalWindow, address: string): RoutedPages => showRoutes(journal, routes, address);
