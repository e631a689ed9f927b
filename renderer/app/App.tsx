import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Gate } from './Gate.tsx';

// Answers are shown at once and not with the next timer, which the first screen would wait for twice.
notifyManager.setScheduler(queueMicrotask);

const queryClient = new QueryClient({
  defaultOptions: {
    // Main's answers change only by what this window does: nothing is asked twice for having been looked at twice.
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Asks everything anew, and begins at Today: the page that broke would break again. */
function beginAnew(): void {
  queryClient.clear();
  window.location.hash = '/today';
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary onShowAgain={beginAnew}>
        <Gate />
      </ErrorBoundary>
    </QueryClientProvider>
  );
}
