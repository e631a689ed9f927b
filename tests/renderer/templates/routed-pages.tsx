import { useNewEntry } from '../../../renderer/journal/public.ts';
import { TemplateEditPage } from '../../../renderer/templates/TemplateEditPage.tsx';
import { TemplatesPage } from '../../../renderer/templates/TemplatesPage.tsx';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { type RoutedPages, showRoutes } from '../../support/routed-pages.tsx';

function Gallery() {
  return <TemplatesPage onBegin={useNewEntry()} />;
}

const routes = [
  { path: '/templates', element: <Gallery /> },
  { path: '/templates/edit/:templateId', element: <TemplateEditPage /> },
];

/** The pages of the templates at their addresses: leaving one of them can be held back, as in the app. */
export const showPages = (journal: JournalWindow, address: string): RoutedPages => showRoutes(journal, routes, address);
