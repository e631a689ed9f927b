import { useEffect, useState } from 'react';
import { instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';

const MINUTE = 60_000;

/** Today's day; an app left open over night notices the morning. */
export function useToday(): LocalDate {
  const [today, setToday] = useState(() => instantToLocalDate(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setToday(instantToLocalDate(new Date())), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return today;
}
