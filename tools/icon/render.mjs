// Runs inside Electron: draws cairn.svg in every size that desktops ask for. Started by tools/icon.mjs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const target = join(import.meta.dirname, '..', '..', 'main', 'assets', 'icons');
const drawing = readFileSync(join(import.meta.dirname, 'cairn.svg')).toString('base64');

/** Each size is drawn from the vectors, in the page, since a window has a smallest size of its own. */
const draw = (size) => `(async () => {
  const picture = new Image(${size}, ${size});
  picture.src = 'data:image/svg+xml;base64,${drawing}';
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
  canvas.getContext('2d').drawImage(picture, 0, 0, ${size}, ${size});
  return canvas.toDataURL('image/png').split(',')[1];
})()`;

async function render() {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,');
  mkdirSync(target, { recursive: true });
  for (const size of sizes) {
    const picture = await window.webContents.executeJavaScript(draw(size));
    writeFileSync(join(target, `${size}x${size}.png`), Buffer.from(picture, 'base64'));
  }
  app.quit();
}

app.whenReady().then(render);
