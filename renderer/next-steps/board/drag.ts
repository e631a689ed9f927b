import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Column } from '../../../shared/steps/board.rules.ts';
import { type ListedStep, listedStep } from '../../../shared/steps/steps.contract.ts';

/** What a dragged card says of itself; undefined for anything else that is dragged over the board. */
function cardOf(data: Record<string | symbol, unknown>): { step: ListedStep; column: unknown } | undefined {
  const step = listedStep.safeParse(data['step']);
  return step.success ? { step: step.data, column: data['column'] } : undefined;
}

/** Lets a card be picked up. */
export function useDraggable(
  step: ListedStep,
  column: Column,
): { card: RefObject<HTMLLIElement | null>; isDragged: boolean } {
  const card = useRef<HTMLLIElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  const data = useEffectEvent(() => ({ step, column }));
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: () => data(),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    });
  }, []);
  return { card, isDragged };
}

/** Lets cards of other columns be dropped here. */
export function useDropTarget<Place extends HTMLElement>(
  column: Column,
  onDrop: (step: ListedStep) => void,
): { place: RefObject<Place | null>; isOver: boolean } {
  const place = useRef<Place>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['step'] !== undefined && source.data['column'] !== column,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop({ source }) {
        setIsOver(false);
        const card = cardOf(source.data);
        if (card) drop(card.step);
      },
    });
  }, [column]);
  return { place, isOver };
}
