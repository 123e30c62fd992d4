/** A circle in a plot of some size in CSS pixels: its centre, from the top left, and its radius. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
  label: string;
}

export const LABEL_SIDES = ['right', 'left', 'top', 'bottom'] as const;
/** The side of its circle that a label is on. */
export type LabelSide = (typeof LABEL_SIDES)[number];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const CHAR_PX = 6.6;
const LINE_PX = 16;
const GAP_PX = 5;
/** The side of a target that a finger hits. */
const TARGET_PX = 24;

/**
 * The side of each circle that its label has room on, the largest circles first; null where it
 * would meet another label or circle, or leave the plot, and where a larger labelled circle is
 * near. Widths of texts are estimated, because the server has no fonts.
 */
export function placeBubbleLabels(
  circles: readonly Circle[],
  plot: { width: number; height: number },
  most = Number.POSITIVE_INFINITY,
): (LabelSide | null)[] {
  const sides: (LabelSide | null)[] = circles.map(() => null);
  const placed: Box[] = [];
  const largestFirst = circles.map((_, at) => at).sort((a, b) => radiusOf(circles[b]) - radiusOf(circles[a]));
  for (const at of largestFirst) {
    const circle = circles[at];
    if (!circle || placed.length >= most) continue;
    if (circles.some((other, place) => sides[place] && isTooNear(circle, other))) continue;
    const others = circles.filter((other) => other !== circle);
    const side = LABEL_SIDES.find((one) => {
      const box = labelBox(circle, one);
      return (
        isInside(box, plot) && !placed.some((other) => meet(box, other)) && !others.some((other) => covers(other, box))
      );
    });
    if (!side) continue;
    sides[at] = side;
    placed.push(labelBox(circle, side));
  }
  return sides;
}

/** Where a circle's label is, on a side of it. */
export function labelBox({ x, y, radius, label }: Circle, side: LabelSide): Box {
  const width = label.length * CHAR_PX;
  const centre = { left: x - width / 2, right: x + width / 2, top: y - LINE_PX / 2, bottom: y + LINE_PX / 2 };
  const away = radius + GAP_PX;
  if (side === 'right') return { ...centre, left: x + away, right: x + away + width };
  if (side === 'left') return { ...centre, left: x - away - width, right: x - away };
  if (side === 'top') return { ...centre, top: y - radius - LINE_PX, bottom: y - radius };
  return { ...centre, top: y + radius, bottom: y + radius + LINE_PX };
}

// A labelled circle is a link: two of them share no place of a finger.
function isTooNear(a: Circle, b: Circle): boolean {
  const least = Math.max(TARGET_PX, Math.min(a.radius, b.radius) + TARGET_PX / 2);
  return Math.abs(a.x - b.x) < least && Math.abs(a.y - b.y) < least;
}

const radiusOf = (circle: Circle | undefined) => circle?.radius ?? 0;

function isInside(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function covers({ x, y, radius }: Circle, box: Box): boolean {
  const nearest = { x: Math.max(box.left, Math.min(x, box.right)), y: Math.max(box.top, Math.min(y, box.bottom)) };
  return Math.hypot(nearest.x - x, nearest.y - y) < radius;
}
