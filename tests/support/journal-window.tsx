import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach } from 'vitest';
import { announceIdle, flushAll } from '../../renderer/api/save-state.ts';
import { createI18n } from '../../renderer/app/i18n.ts';
import type { Client } from '../../shared/contract.ts';
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts';
import { createTestClient } from './test-client.ts';
import { openTestJournal, type TestContext } from './test-context.ts';

/** A window on an open journal: real components, the real door, the real handlers and a real encrypted database. */
export interface JournalWindow {
  context: TestContext;
  bridge: FakeBridge;
  /** Asks main past the window, for what a test needs to know or to prepare. */
  client: Client;
  queryClient: QueryClient;
  /** Where the window is, such as `/journal/…`. */
  readonly address: string;
  show(page: ReactNode, address?: string): void;
}

const opened: TestContext[] = [];

afterEach(async () => {
  cleanup();
  await flushAll(); // what a page saves while it is left must not reach the journal of the next test
  announceIdle();
  for (const context of opened.splice(0)) await context.dispose();
});

function Watcher({ onAddress }: { onAddress: (address: string) => void }) {
  const { pathname, search } = useLocation();
  useEffect(() => onAddress(pathname + search), [pathname, search, onAddress]);
  return null;
}

export async function openJournalWindow(): Promise<JournalWindow> {
  const context = await openTestJournal();
  opened.push(context);
  const bridge = createFakeBridge(context);
  window.cairn = bridge;
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  let address = '/';
  return {
    context,
    bridge,
    client: createTestClient(context),
    queryClient,
    get address() {
      return address;
    },
    show(page, startAddress = '/') {
      render(
        <QueryClientProvider client={queryClient}>
          <MantineProvider env="test">
            <I18nextProvider i18n={createI18n('en')}>
              <MemoryRouter initialEntries={[startAddress]}>
                <Notifications />
                <Watcher
                  onAddress={(next) => {
                    address = next;
                  }}
                />
                {page}
              </MemoryRouter>
            </I18nextProvider>
          </MantineProvider>
        </QueryClientProvider>,
      );
    },
  };
}
