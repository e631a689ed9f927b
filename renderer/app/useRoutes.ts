import { type ComponentType, useEffect, useState } from 'react';

/**
 * The open journal's pages, with the editor most of the code: the unlock screen does not wait for them, they come as soon
 * as the window has nothing else to do. Not by `Suspense`: React holds back what it reveals by 300 ms, after the passphrase
 * was waited for already.
 */
export function useRoutes(isNeededNow: boolean): ComponentType | undefined {
  const [Routes, setRoutes] = useState<ComponentType>();
  useEffect(() => {
    const load = async () => {
      const module = await import('./Routes.tsx');
      setRoutes(() => module.Routes);
    };
    if (isNeededNow) return void load();
    let idle = 0;
    // The frame after the first one: by then the unlock screen is painted, which this would hold up by a tenth of a second.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        idle = requestIdleCallback(() => void load());
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, [isNeededNow]);
  return Routes;
}
