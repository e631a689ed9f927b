import { type PointerEvent, type ReactNode, type Ref, useState } from 'react';
import { boxBetween } from '../../../shared/portfolio/box.rules.ts';
import type { Box } from '../../../shared/portfolio/portfolio.contract.ts';
import { placeOf } from './BoxedPicture.tsx';
import classes from './check.module.css';

interface Point {
  x: number;
  y: number;
}

/** Where the pointer is, in parts of the picture. */
function pointOf(event: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

export interface DrawingAreaProps {
  ref: Ref<HTMLDivElement>;
  onDrawn: (box: Box) => void;
  children: ReactNode;
}

/** Lies over the picture: a box is drawn from one corner to the other. The keyboard has its own way beside it. */
export function DrawingArea({ ref, onDrawn, children }: DrawingAreaProps) {
  const [drawing, setDrawing] = useState<{ from: Point; to: Point }>();
  const box = drawing && boxBetween(drawing.from, drawing.to);
  return (
    <div
      ref={ref}
      className={classes.drawing}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        setDrawing({ from: pointOf(event), to: pointOf(event) });
      }}
      onPointerMove={(event) => drawing && setDrawing({ from: drawing.from, to: pointOf(event) })}
      onPointerUp={() => {
        if (box) onDrawn(box);
        setDrawing(undefined);
      }}
    >
      {children}
      {box && <div className={classes.newBox} style={placeOf(box)} />}
    </div>
  );
}
