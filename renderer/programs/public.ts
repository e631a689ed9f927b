export { ProgramPicker, type ProgramPickerProps } from './ProgramPicker.tsx';
export { usePrograms } from './usePrograms.ts';
