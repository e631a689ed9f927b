import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createI18n } from '../../renderer/app/i18n.ts';
import { theme } from '../../renderer/app/theme/theme.ts';
import type { JournalWindow } from './journal-window.tsx';

export interface RoutedPages {
  /** Where the window is, such as `/templates?show=quick`. */
  readonly address: string;
  go(address: string): Promise<void>;
}

/** Pages at their addresses: leaving one of them can be held back, as in the app. */
export function showRoutes({ queryClient }: JournalWindow, routes: RouteObject[], address: string): RoutedPages {
  const router = createMemoryRouter([...routes, { path: '*', element: <p>Another page</p> }], {
    initialEntries: [address],
  });
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
      const { pathname, search } = router.state.location;
      return pathname + search;
    },
    go: (address) => router.navigate(address),
  };
}
