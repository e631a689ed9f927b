export { dayWords, fullDayWords } from './date-words.ts';
export { EntryDraft, type EntryDraftProps } from './EntryDraft.tsx';
export { useEntry, useNewestEntries } from './journal-queries.ts';
export { useAutosave } from './useAutosave.ts';
export { type Filling, useFilledEntry } from './useFilledEntry.ts';
export { useNewEntry } from './useNewEntry.ts';
export { useToday } from './useToday.ts';
