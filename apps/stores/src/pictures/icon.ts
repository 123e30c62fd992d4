import { type Draw, pick } from '../catalogue/draw.ts';
import { colorOf, createPicture, fill, type Shape } from './canvas.ts';
import type { Picture } from './png.ts';

const SIZE = 128;
/** Edges are as soft as one and a half pixels. */
const SOFT = 1.5 / SIZE;

// Distances from the edge of a shape, positive within it.
const coverage = (distance: number) => distance / SOFT + 0.5;
const disc = (cx: number, cy: number, r: number, x: number, y: number) => r - Math.hypot(x - cx, y - cy);
const box = (cx: number, cy: number, w: number, h: number, x: number, y: number) =>
  Math.min(w - Math.abs(x - cx), h - Math.abs(y - cy));

const plate: Shape = (x, y) => {
  const corner = 0.22;
  const [dx, dy] = [Math.max(0, Math.abs(x - 0.5) - 0.5 + corner), Math.max(0, Math.abs(y - 0.5) - 0.5 + corner)];
  return coverage(corner - Math.hypot(dx, dy));
};

/** What is drawn on a plate; `n` is a number from 0 up to and without 1. */
const GLYPHS: readonly [(n: number) => Shape, ...((n: number) => Shape)[]] = [
  (n) => (x, y) => coverage(Math.min(disc(0.5, 0.5, 0.3, x, y), -disc(0.5, 0.5, 0.12 + 0.1 * n, x, y))),
  (n) => (x, y) => coverage(Math.max(disc(0.4, 0.5, 0.2, x, y), box(0.66, 0.5, 0.09, 0.12 + 0.1 * n, x, y))),
  (n) => (x, y) => coverage(0.3 - Math.abs(x - 0.5) - Math.abs(y - 0.5) - 0.06 * n),
  (n) => (x, y) =>
    coverage(Math.max(...[0, 1, 2].map((i) => box(0.3 + 0.2 * i, 0.75 - bar(n, i) / 2, 0.065, bar(n, i) / 2, x, y)))),
  (n) => (x, y) =>
    coverage(
      Math.max(...[0, 1, 2].map((i) => box(0.5 - 0.05 * i * n, 0.32 + 0.18 * i, 0.26 - 0.05 * i * n, 0.05, x, y))),
    ),
  (n) => (x, y) => coverage(Math.min(0.74 - 0.06 * n - y, 0.85 * (0.65 * (y - 0.2) - Math.abs(x - 0.5)))),
  (n) => (x, y) =>
    coverage(Math.max(box(0.5, 0.5, 0.29, 0.07 + 0.03 * n, x, y), box(0.5, 0.5, 0.07 + 0.03 * n, 0.29, x, y))),
  () => (x, y) =>
    coverage(Math.max(...[0, 1, 2, 3].map((i) => disc(0.37 + 0.26 * (i % 2), 0.37 + 0.26 * (i >> 1), 0.1, x, y)))),
  (n) => (x, y) => coverage(Math.min(disc(0.5, 0.5, 0.31, x, y), -disc(0.62, 0.42 - 0.06 * n, 0.23, x, y))),
];

function bar(n: number, place: number): number {
  return 0.16 + 0.34 * ((n * 7 + place * 0.37) % 1);
}

/** A square icon: a glyph on a plate, in two colours. */
export function drawIcon(draw: Draw): Picture {
  const picture = createPicture(SIZE, SIZE);
  const hue = draw('hue');
  const isLight = draw('light plate') < 0.3;
  const [dark, light] = [colorOf(hue, 0.35 + 0.35 * draw('saturation'), 0.4), colorOf((hue + 0.08) % 1, 0.5, 0.93)];
  fill(picture, isLight ? light : dark, plate);
  fill(picture, isLight ? dark : light, pick(GLYPHS, draw('glyph'))(draw('form')));
  return picture;
}
