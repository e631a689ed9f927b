/** How 12/4 is meant where the coach lives, by the system's own language: "en-US" puts the month first. */
export function dayMonthOrder(locale: string | undefined = navigator.language): 'day-first' | 'month-first' {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(
    new Date(2026, 10, 28),
  );
  const order = parts.map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day') ? 'month-first' : 'day-first';
}
