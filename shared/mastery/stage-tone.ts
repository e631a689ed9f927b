const TONES = 5;

/** Which of the five tones of stone a stage has, from 1 (light) to 5 (dark), whatever the number of stages. */
export function stageTone(stage: number, stages: number): number {
  return stages <= 1 ? TONES : 1 + Math.round(((stage - 1) * (TONES - 1)) / (stages - 1));
}
