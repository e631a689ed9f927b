import { useState } from 'react';
import { createHashRouter, Navigate } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { JournalPage } from '../journal/JournalPage.tsx';
import { useNewEntry } from '../journal/public.ts';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { PersonPage } from '../people/PersonPage.tsx';
import { YearReviewPage } from '../privacy/YearReviewPage.tsx';
import { SearchPage } from '../search/SearchPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { TemplateEditPage } from '../templates/TemplateEditPage.tsx';
import { TemplatesPage } from '../templates/TemplatesPage.tsx';
import { TodayPage } from '../today/TodayPage.tsx';
import { feedbackRoutes } from './feedback-routes.ts';
import { growthRoutes } from './growth-routes.ts';
import { nextStepsRoutes } from './next-steps-routes.ts';
import { portfolioRoutes } from './portfolio-routes.ts';
import { Shell } from './shell/Shell.tsx';

/** The templates know no journal: what beginning a page means is handed to them here. */
function Gallery() {
  return <TemplatesPage onBegin={useNewEntry()} />;
}

/** The pages inside the shell. A hash router: addresses never leave the page and are kept nowhere. */
const createRoutes = () =>
  createHashRouter([
    {
      element: <Shell />,
      hydrateFallbackElement: <></>, // an address of Growth waits for its page, and the paper is empty until then
      children: [
        { path: '/today', element: <TodayPage /> },
        { path: '/journal', element: <JournalPage /> },
        { path: '/journal/:entryId', element: <JournalPage /> },
        {
          path: '/growth',
          lazy: async () => ({ Component: (await import('../mastery/GrowthFrame.tsx')).GrowthFrame }),
          children: growthRoutes,
        },
        { path: '/next-steps', children: nextStepsRoutes },
        { path: '/feedback', children: feedbackRoutes },
        { path: '/portfolio', children: portfolioRoutes },
        { path: '/people', element: <PeoplePage /> },
        { path: '/people/:personId', element: <PersonPage /> },
        { path: '/search', element: <SearchPage /> },
        { path: '/review', element: <YearReviewPage /> },
        { path: '/templates', element: <Gallery /> },
        { path: '/templates/edit/:templateId', element: <TemplateEditPage /> },
        { path: '/settings', element: <Navigate to="/settings/appearance" replace /> },
        { path: '/settings/:section', element: <SettingsPage /> },
        { path: '*', element: <Navigate to="/today" replace /> },
      ],
    },
  ]);

export function Routes() {
  const [router] = useState(createRoutes);
  return <RouterProvider router={router} />;
}
