import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach } from 'vitest';
import { BeforeJournal } from '../../../renderer/app/BeforeJournal.tsx';
import { createI18n } from '../../../renderer/app/i18n.ts';
import { useVaultStatus } from '../../../renderer/vault/public.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts';
import { createTestContext, type TestContext } from '../../support/test-context.ts';

export interface VaultWindow {
  context: TestContext;
  bridge: FakeBridge;
  queryClient: QueryClient;
}

const opened: TestContext[] = [];

afterEach(async () => {
  for (const context of opened.splice(0)) await context.dispose();
});

/** The pages before the journal, as the app composes them. */
function PagesBefore() {
  const status = useVaultStatus();
  if (!status) return null;
  return status.state === 'open' ? <h1>The open journal</h1> : <BeforeJournal status={status} />;
}

/** A window on a folder that `prepare` has put something into: real pages, real handlers, a real encrypted journal. */
export async function openVaultWindow(prepare?: (context: TestContext) => unknown): Promise<VaultWindow> {
  const context = createTestContext();
  opened.push(context);
  await prepare?.(context);
  const bridge = createFakeBridge(context);
  window.cairn = bridge;
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <I18nextProvider i18n={createI18n('en')}>
          <PagesBefore />
        </I18nextProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { context, bridge, queryClient };
}
