import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { layOutStrokes, type Stroke, type Trace } from './timeline-layout.ts';

const COLUMNS = 4;

/** Measures where rows stand and draws a line from each former place of a step to where it stands now. */
export function useStrokes(traces: readonly Trace[]): { paper: RefObject<HTMLDivElement | null>; strokes: Stroke[] } {
  const paper = useRef<HTMLDivElement>(null);
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  useLayoutEffect(() => {
    const element = paper.current;
    if (!element) return;
    function measure(): void {
      if (!element) return;
      const origin = element.getBoundingClientRect().top;
      const middle = (key: string) => {
        const box = element.querySelector(`[data-row="${key}"]`)?.getBoundingClientRect();
        return box ? box.top + 18 - origin : undefined;
      };
      const spans = traces.flatMap(({ from, to }) => {
        const [one, other] = [middle(from), middle(to)];
        return one === undefined || other === undefined
          ? []
          : [{ top: Math.min(one, other), bottom: Math.max(one, other) }];
      });
      setStrokes((drawn) => (drawn.length + spans.length === 0 ? drawn : layOutStrokes(spans, COLUMNS)));
    }
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [traces]);
  return { paper, strokes };
}
