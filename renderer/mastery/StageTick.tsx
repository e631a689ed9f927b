import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { stageName } from '../../shared/mastery/scoring.rules.ts';
import { stageTone } from '../../shared/mastery/stage-tone.ts';
import { FittedText, unspoken } from '../charts/public.ts';
import classes from './result.module.css';

export interface StageTickProps {
  /** Both are given by the chart. */
  y?: number | string;
  payload?: { value: number };
  framework: Pick<FrameworkWording, 'stages'>;
  /** The room of the axis, in pixels. */
  width: number;
}

const STONE = 20;

/** A stage on an axis: its stone and its name. Stones differ in lightness alone, and none looks better than another. */
export function StageTick({ y = 0, payload, framework, width }: StageTickProps) {
  const stage = payload?.value ?? 0;
  const tone = stageTone(stage, framework.stages.length);
  return (
    <g {...unspoken}>
      <ellipse cx={8} cy={y} rx={6.5} ry={4.5} fill={`var(--stage-${tone})`} stroke="var(--stage-edge)" />
      <FittedText x={STONE} y={Number(y) + 4} width={width - STONE - 8} className={classes.stageTick}>
        {stageName(framework, stage)}
      </FittedText>
    </g>
  );
}
