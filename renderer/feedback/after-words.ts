import { formatDay } from '../../shared/calendar/format-day.ts';
import { addDays } from '../../shared/calendar/local-date.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';

/** What is left open for the coach to say. */
const OPEN = '… ';

/** Asked again about three months later (Goldsmith & Morgan 2004; reference 3.6). */
const LATER_DAYS = 91;

/** A text that goes out, with what is known filled in and the rest left open. */
export function filledText(text: string, { focus, closesOn }: Pick<Round, 'focus' | 'closesOn'>): string {
  const known: Record<string, string> = {
    focus: focus.replace(/[.…]+$/, '') || OPEN,
    month: formatDay(addDays(closesOn, LATER_DAYS), { month: 'long' }),
  };
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? OPEN);
}
