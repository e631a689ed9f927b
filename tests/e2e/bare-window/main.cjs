// A browser and nothing else: an Electron window without any of Cairn's code. What it saves goes into BARE_WINDOW_SAVES.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true });
  window.webContents.session.on('will-download', (_event, item) => {
    item.setSavePath(join(process.env.BARE_WINDOW_SAVES, item.getFilename()));
  });
  void window.loadURL('about:blank');
});
