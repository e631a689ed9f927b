import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

/** What is dragged in an outline, and what it is dropped on. */
export interface Dragged {
  kind: 'part' | 'piece';
  id: string;
}

const KEY = 'outline';
const draggedOf = (data: Record<string | symbol, unknown>) => data[KEY] as Dragged | undefined;

/** On which half of a row the pointer is. */
function halfOf(element: Element, clientY: number): 'above' | 'below' {
  const { top, height } = element.getBoundingClientRect();
  return clientY < top + height / 2 ? 'above' : 'below';
}

export type Half = 'above' | 'below';

/** Lets a row be picked up, and others be dropped above or below it. */
export function useDragRow(
  { kind, id }: Dragged,
  onDrop: (dragged: Dragged, half: Half) => void,
): { row: RefObject<HTMLDivElement | null>; isDragged: boolean; over: Half | null } {
  const row = useRef<HTMLDivElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  const [over, setOver] = useState<Half | null>(null);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return combine(
      draggable({
        element,
        getInitialData: () => ({ [KEY]: { kind, id } satisfies Dragged }),
        onDragStart: () => setIsDragged(true),
        onDrop: () => setIsDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop({ source }) {
          const dragged = draggedOf(source.data);
          const fits = kind === 'part' || dragged?.kind === 'piece'; // a part goes between parts alone
          return dragged !== undefined && dragged.id !== id && fits;
        },
        onDrag: ({ location }) => setOver(halfOf(element, location.current.input.clientY)),
        onDragLeave: () => setOver(null),
        onDrop({ source, location }) {
          setOver(null);
          const dragged = draggedOf(source.data);
          if (dragged) drop(dragged, halfOf(element, location.current.input.clientY));
        },
      }),
    );
  }, [kind, id]);
  return { row, isDragged, over };
}
