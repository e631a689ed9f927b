import { useEffect, useEffectEvent } from 'react';
import type { EventName, Events } from '../../shared/events.ts';
import { bridge } from './bridge.ts';

/** Listens to what main announces for as long as the component is on the screen. */
export function useEvent<Name extends EventName>(name: Name, listener: (detail: Events[Name]) => void): void {
  const latest = useEffectEvent(listener);
  useEffect(() => bridge().on(name, (detail) => latest(detail)), [name]);
}
