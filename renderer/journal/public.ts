export { dayWords, fullDayWords } from './date-words.ts';
export { EntryDraft } from './EntryDraft.tsx';
export { JournalPage } from './JournalPage.tsx';
export { beginEntry, useEntryList } from './journal-queries.ts';
export { useAutosave } from './useAutosave.ts';
export { useToday } from './useToday.ts';
