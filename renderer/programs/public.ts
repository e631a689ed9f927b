export { DueInProgram } from './DueInProgram.tsx';
export { ProgramPicker, type ProgramPickerProps } from './ProgramPicker.tsx';
export { type PhaseOfPage, usePhase } from './usePhase.ts';
export { usePrograms } from './usePrograms.ts';
