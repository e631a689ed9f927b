export { EndingPanel, type EndingPanelProps } from './EndingPanel.tsx';
export { stepToWanted, useDue, useEnding, useSaveEnding, useSaveStep, useSteps } from './useSteps.ts';
