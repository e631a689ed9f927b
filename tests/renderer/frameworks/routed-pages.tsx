import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createI18n } from '../../../renderer/app/i18n.ts';
import { theme } from '../../../renderer/app/theme/theme.ts';
import { FrameworkEditPage } from '../../../renderer/frameworks/FrameworkEditPage.tsx';
import { FrameworkPage } from '../../../renderer/frameworks/FrameworkPage.tsx';
import { FrameworksPage } from '../../../renderer/frameworks/FrameworksPage.tsx';
import type { JournalWindow } from '../../support/journal-window.tsx';

export interface RoutedPages {
  readonly address: string;
  go(address: string): Promise<void>;
}

/** The pages of the frameworks at their addresses: leaving one of them can be held back, as in the app. */
export function showPages({ queryClient }: JournalWindow, address: string): RoutedPages {
  const router = createMemoryRouter(
    [
      { path: '/growth/frameworks', element: <FrameworksPage /> },
      { path: '/growth/frameworks/new', element: <FrameworkEditPage /> },
      { path: '/growth/frameworks/:frameworkId', element: <FrameworkPage /> },
      { path: '/growth/frameworks/:frameworkId/edit', element: <FrameworkEditPage /> },
      { path: '*', element: <p>Another page</p> },
    ],
    { initialEntries: [address] },
  );
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test" theme={theme}>
        <I18nextProvider i18n={createI18n('en')}>
          <Notifications />
          <RouterProvider router={router} />
        </I18nextProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    get address() {
      return router.state.location.pathname;
    },
    go: (address) => router.navigate(address),
  };
}
