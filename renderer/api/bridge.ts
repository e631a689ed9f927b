import type { Bridge } from '../../shared/events.ts';

declare global {
  interface Window {
    /** Put there by main/preload/preload.ts, or by tests/support/fake-bridge.ts. */
    cairn: Bridge;
  }
}

export const bridge = (): Bridge => window.cairn;
