export { CalendarButton } from './CalendarButton.tsx';
export { type CalendarChoice, CalendarDialog } from './CalendarDialog.tsx';
export { CameDue } from './CameDue.tsx';
export { RemindersSettings } from './RemindersSettings.tsx';
