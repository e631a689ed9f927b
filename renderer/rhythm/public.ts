export { RhythmSettings } from './RhythmSettings.tsx';
export { useRhythm } from './useRhythm.ts';
