import type { App, Session, WebContents } from 'electron';

/** Camera, microphone, location, notifications, devices: the window asks for none and would get none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

function denyLeaving(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Not listened to one by one: a page moves by link, by script, by redirect or in a frame, and may do none of it.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** For every page there will ever be in this process, the printing ones included. */
export function denyLeavingEverywhere(app: App): void {
  app.on('web-contents-created', (_event, contents) => denyLeaving(contents));
}
