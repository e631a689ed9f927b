import { messages } from '../../shared/messages.ts';
import { openedViews } from './feedback-rounds.ts';
import type { Screen } from './screens.ts';

const { page: words, written } = messages.feedback.report;

/** A round of its own, opened, and the page on which its report is put together. */
export const feedbackReportScreens: readonly Screen[] = [
  {
    name: 'feedback-report',
    async open(cairn) {
      const roundId = await openedViews(cairn, 'How others see me, autumn');
      await cairn.page.evaluate((address) => {
        window.location.hash = address;
      }, `/feedback/${roundId}/report`);
      await cairn.page.getByRole('list', { name: words.outline }).waitFor();
      await cairn.page.getByRole('checkbox', { name: written.parts.dimensions }).check();
    },
  },
];
