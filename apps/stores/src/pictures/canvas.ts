import type { Picture } from './png.ts';

export type Color = readonly [red: number, green: number, blue: number];

/**
 * How much of a point is inside a shape: 0 to 1. Coordinates go from 0 to 1 over the picture's
 * height.
 */
export type Shape = (x: number, y: number) => number;

/** An empty, transparent picture. */
export function createPicture(width: number, height: number): Picture {
  return { width, height, pixels: new Uint8Array(width * height * 4) };
}

/** Fills a shape with a colour; its edges are mixed with what is there. */
export function fill({ width, height, pixels }: Picture, color: Color, shape: Shape): void {
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const share = shape((x + 0.5) / height, (y + 0.5) / height);
      if (share > 0) blend(pixels, (y * width + x) * 4, color, Math.min(1, share));
    }
}

/** Fills a rectangle, given in pixels, which is cut at the picture's edges. */
export function fillRectangle(picture: Picture, color: Color, x: number, y: number, width: number, height: number) {
  const [right, bottom] = [Math.min(picture.width, x + width), Math.min(picture.height, y + height)];
  for (let row = Math.max(0, y); row < bottom; row++)
    for (let column = Math.max(0, x); column < right; column++)
      blend(picture.pixels, (row * picture.width + column) * 4, color, 1);
}

function blend(pixels: Uint8Array, at: number, color: Color, share: number): void {
  const below = (pixels[at + 3] ?? 0) / 255;
  const opacity = share + below * (1 - share);
  for (let n = 0; n < 3; n++)
    pixels[at + n] = Math.round((color[n] ?? 0) * (share / opacity) + (pixels[at + n] ?? 0) * (1 - share / opacity));
  pixels[at + 3] = Math.round(255 * opacity);
}

/** A colour by hue (0 to 1), saturation and lightness. */
export function colorOf(hue: number, saturation: number, lightness: number): Color {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + hue * 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
