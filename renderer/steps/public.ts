export { EndingPanel, type EndingPanelProps } from './EndingPanel.tsx';
export { Line } from './Line.tsx';
export { PlanningTabs } from './PlanningTabs.tsx';
export { StepRow } from './StepRow.tsx';
export { StepsOf } from './StepsOf.tsx';
export { useCodes } from './useCodes.ts';
export { useRemoveWithUndo } from './useRemoveWithUndo.tsx';
export { stepToWanted, useDue, useEnding, useSaveEnding, useSaveStep, useSteps, type WantedStep } from './useSteps.ts';
