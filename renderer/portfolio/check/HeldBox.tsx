import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { growBox, moveBox } from '../../../shared/portfolio/box.rules.ts';
import type { Box } from '../../../shared/portfolio/portfolio.contract.ts';
import { placeOf } from './BoxedPicture.tsx';
import classes from './check.module.css';

/** A press of an arrow key moves by this part of the picture. */
const STEP = 0.02;
const ways: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export interface HeldBoxProps {
  kind: 'blur' | 'crop';
  box: Box;
  label: string;
  describedBy: string;
  /** Null: it is taken away. */
  onChange: (box: Box | null) => void;
}

/** A box that is moved and sized: by its keys, by being dragged, and at its corner. */
export function HeldBox({ kind, box, label, describedBy, onChange }: HeldBoxProps) {
  const held = useRef<{ x: number; y: number; box: Box; isCorner: boolean }>(undefined);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onChange(null);
      return;
    }
    const [right, down] = ways[event.key] ?? [0, 0];
    if (right === 0 && down === 0) return;
    event.preventDefault();
    onChange(event.shiftKey ? growBox(box, right, down) : moveBox(box, right, down));
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    event.stopPropagation(); // this box, and not a new one
    const isCorner = (event.target as HTMLElement).dataset['corner'] !== undefined;
    held.current = { x: event.clientX, y: event.clientY, box, isCorner };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const whole = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!held.current || !whole) return;
    const right = (event.clientX - held.current.x) / whole.width;
    const down = (event.clientY - held.current.y) / whole.height;
    onChange((held.current.isCorner ? growBox : moveBox)(held.current.box, right, down));
  }

  return (
    <button
      type="button"
      data-box={kind}
      aria-label={label}
      aria-describedby={describedBy}
      className={kind === 'blur' ? classes.blurBox : classes.cropBox}
      style={placeOf(box)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        held.current = undefined;
      }}
    >
      <span data-corner className={classes.corner} aria-hidden="true" />
    </button>
  );
}
