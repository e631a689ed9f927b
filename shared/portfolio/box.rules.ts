import type { Box } from './portfolio.contract.ts';

/** A box is never smaller than this part of the picture, so that it can still be seen and taken hold of. */
const SMALLEST = 0.02;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
/** Four places are finer than a pixel of any picture, and keep sums of tenths what they are. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Moved by parts of the picture's width and height; it stays on the picture. */
export const moveBox = (box: Box, right: number, down: number): Box => ({
  ...box,
  x: rounded(within(box.x + right, 0, 1 - box.width)),
  y: rounded(within(box.y + down, 0, 1 - box.height)),
});

/** Wider and higher by parts of the picture; its upper left corner stays, and so does the box on the picture. */
export const growBox = (box: Box, wider: number, higher: number): Box => ({
  ...box,
  width: rounded(within(box.width + wider, SMALLEST, 1 - box.x)),
  height: rounded(within(box.height + higher, SMALLEST, 1 - box.y)),
});

/** The box between two points, in parts of the picture; null where it is too small to be meant. */
export function boxBetween(one: { x: number; y: number }, other: { x: number; y: number }): Box | null {
  const left = within(Math.min(one.x, other.x), 0, 1);
  const top = within(Math.min(one.y, other.y), 0, 1);
  const width = within(Math.max(one.x, other.x), 0, 1) - left;
  const height = within(Math.max(one.y, other.y), 0, 1) - top;
  if (width < SMALLEST || height < SMALLEST) return null;
  return { x: rounded(left), y: rounded(top), width: rounded(width), height: rounded(height) };
}

/** Where a new box begins: in the middle, a quarter of the picture each way. */
export const newBox: Box = { x: 0.375, y: 0.375, width: 0.25, height: 0.25 };
