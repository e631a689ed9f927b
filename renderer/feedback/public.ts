export { useRounds } from './feedback-queries.ts';
export { ReportChoiceFields, type ReportChoiceFieldsProps } from './ReportChoiceFields.tsx';
