import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { describeSheet, newSheet, sheetToPage } from '../../../main/vault/vault.sheet.ts';

const MARGIN = 32; // white all around, as on the paper

/** The picture inside a page, dot by dot: the code is drawn as a path of squares. */
function drawCode(html: string): { dots: Uint8ClampedArray; side: number } {
  const svg = /<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) + 2 * MARGIN;
  const dots = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, ...numbers] of svg.matchAll(/M(\d+),(\d+)h(\d+)v(\d+)h-\d+z/g)) {
    const [left = 0, top = 0, width = 0, height = 0] = numbers.map(Number);
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) dots.set([0, 0, 0], ((y + MARGIN) * side + x + MARGIN) * 4);
    }
  }
  return { dots, side };
}

test('a phone reads the very recovery key from the code on the sheet', () => {
  for (let time = 0; time < 20; time++) {
    const sheet = newSheet();
    const { dots, side } = drawCode(sheetToPage(sheet, '/home/coach/journal', new Date()).body);
    const read = jsQR(dots, side, side)?.data.replaceAll(/[^A-Z0-9]/g, '');
    expect(read).toBe(describeSheet(sheet).groups.join(''));
  }
});
