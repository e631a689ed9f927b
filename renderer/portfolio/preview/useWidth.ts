import { type RefObject, useEffect, useRef, useState } from 'react';

/** How wide the inside of an element is, in CSS pixels; 0 until it is known. Steps of eight: pages are not drawn anew for less. */
export function useWidth<Place extends HTMLElement>(): { place: RefObject<Place | null>; width: number } {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const inside =
        element.clientWidth - (Number.parseFloat(paddingLeft) || 0) - (Number.parseFloat(paddingRight) || 0);
      setWidth(Math.floor(inside / 8) * 8);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { place, width };
}
