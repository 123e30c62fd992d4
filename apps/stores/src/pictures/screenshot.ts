import { between, type Draw } from '../catalogue/draw.ts';
import { colorOf, createPicture, fillRectangle } from './canvas.ts';
import type { Picture } from './png.ts';

const WIDTH = 640;
const HEIGHT = 400;
const BAR = 28;
const SIDE = 150;

/** A window that a plugin might show: a bar, a list on the left, and lines, cards or a chart. */
export function drawScreenshot(draw: Draw): Picture {
  const picture = createPicture(WIDTH, HEIGHT);
  const hue = draw('hue');
  const isDark = draw('dark') < 0.35;
  const shade = (lightness: number) => colorOf(hue, 0.12, isDark ? 1 - lightness : lightness);
  const accent = colorOf(hue, 0.5, isDark ? 0.6 : 0.48);
  const paint = (color: ReturnType<typeof shade>, x: number, y: number, width: number, height: number) =>
    fillRectangle(picture, color, x, y, width, height);

  paint(shade(0.97), 0, 0, WIDTH, HEIGHT);
  paint(shade(0.88), 0, 0, WIDTH, BAR);
  for (let n = 0; n < 3; n++) paint(shade(0.7), 12 + 16 * n, 10, 8, 8);
  paint(shade(0.93), 0, BAR, SIDE, HEIGHT - BAR);
  const chosen = between(0, 8, draw('chosen'));
  for (let n = 0; n < 8; n++) {
    if (n === chosen) paint(shade(0.84), 8, BAR + 12 + 32 * n, SIDE - 16, 26);
    paint(n === chosen ? accent : shade(0.68), 18, BAR + 21 + 32 * n, between(50, 110, draw('entry', n)), 8);
  }

  const left = SIDE + 28;
  paint(shade(0.3), left, BAR + 24, between(140, 260, draw('title')), 14);
  if (draw('content') < 0.34)
    for (let n = 0; n < 12; n++) {
      const height = between(30, 210, draw('value', n));
      paint(
        n === between(0, 12, draw('highest')) ? accent : shade(0.78),
        left + 36 * n,
        HEIGHT - 40 - height,
        24,
        height,
      );
    }
  else if (draw('content') < 0.67)
    for (let n = 0; n < 6; n++) {
      const [x, y] = [left + 148 * (n % 3), BAR + 64 + 132 * Math.floor(n / 3)];
      paint(shade(0.9), x, y, 132, 116);
      paint(n === between(0, 6, draw('marked')) ? accent : shade(0.75), x + 12, y + 12, 40, 40);
      for (let line = 0; line < 2; line++)
        paint(shade(0.62), x + 12, y + 68 + 18 * line, between(50, 108, draw('line', n * 2 + line)), 7);
    }
  else
    for (let n = 0; n < 9; n++) {
      paint(shade(0.87), left, BAR + 62 + 34 * n, WIDTH - left - 28, 1);
      paint(draw('done', n) < 0.3 ? accent : shade(0.75), left, BAR + 72 + 34 * n, 14, 14);
      paint(shade(0.55), left + 28, BAR + 75 + 34 * n, between(120, 320, draw('row', n)), 8);
    }
  return picture;
}
