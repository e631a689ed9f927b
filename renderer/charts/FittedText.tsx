import { Text } from 'recharts';
import { unspoken } from './MarkShape.tsx';
import { useTextScale } from './useTextScale.ts';

export interface FittedTextProps {
  /** The beginning of the line of letters, in the picture's pixels. */
  x: number;
  y: number;
  /** How much room there is, in pixels: what does not fit ends in three dots, and is whole when pointed at. */
  width: number;
  isStrong?: boolean;
  className?: string | undefined;
  children: string;
}

/** The pixels of `--text-xs` at 100 %. */
const LETTERS = 13;

/** Words of a picture beside its marks: names of the coach's own may be long, and letters on letters cannot be read. */
export function FittedText({ x, y, width, isStrong = false, className, children }: FittedTextProps) {
  const scale = useTextScale();
  return (
    <g {...unspoken}>
      <title>{children}</title>
      <Text
        x={x}
        y={y}
        width={Math.max(width, LETTERS)}
        maxLines={1}
        breakAll
        fill={undefined}
        className={className}
        style={{
          fontFamily: 'var(--font-ui)',
          fontSize: `${LETTERS * scale}px`, // as a number: what was measured once is remembered by it
          fontWeight: isStrong ? 'var(--weight-ui-strong)' : 'var(--weight-ui)',
        }}
      >
        {children}
      </Text>
    </g>
  );
}
