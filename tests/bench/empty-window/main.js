import { app, BrowserWindow } from 'electron';

// The floor of every start: a window with one word in it, and nothing else.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadURL('data:text/html,<title>Empty</title><h1>Empty</h1>');
});
