import { createCanvas } from '@napi-rs/canvas';

const lines = [
  'How two teams look',
  'at each other’s work',
  '',
  '1  Ten minutes, no talk',
  '2  “I notice…”, three times',
  '3  One question to take home',
];

/** The page for a wall that this coach made: a picture of 1200 by 900. */
export function drawPoster(): Buffer {
  const canvas = createCanvas(1200, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f3efe4';
  context.fillRect(0, 0, 1200, 900);
  context.fillStyle = '#2c4f86';
  context.fillRect(80, 80, 18, 740);
  context.fillStyle = '#16181c';
  for (const [place, line] of lines.entries()) {
    context.font = place < 2 ? '600 72px Literata, Georgia, serif' : '400 48px Literata, Georgia, serif';
    context.fillText(line, 150, 190 + place * 110);
  }
  return canvas.toBuffer('image/png');
}
