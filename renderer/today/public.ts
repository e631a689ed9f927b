export { QuickNoteDialog, type QuickNoteDialogProps } from './QuickNoteDialog.tsx';
export { TodayPage } from './TodayPage.tsx';
