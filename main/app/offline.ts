import { app, type Session } from 'electron';

/**
 * Cairn talks to nobody. Cut in layers, because each alone has leaked elsewhere: Chromium is told to find no host and
 * to leave its own errands, every request of a page is looked at, and the main process loses the means.
 */
export function cutNetworkBeforeReady(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('no-pings');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,DialMediaRouteProvider,OptimizationHints,AutofillServerCommunication',
  );
  commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Without these, code in the main process, ours or a library's, would have to import a module that the lint forbids. */
export function removeNetworkGlobals(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name);
}

const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Cancels every request of a page that does not stay inside the app. `devOrigin` is the reloading server of `npm run dev`. */
export function cutNetworkOf(session: Session, devOrigin: string | undefined): void {
  const isDev = (url: URL) => devOrigin !== undefined && url.host === new URL(devOrigin).host;
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url);
    answer({ cancel: !localSchemes.has(url.protocol) && !isDev(url) });
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
