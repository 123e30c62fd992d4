export interface Label {
  /** In percent of the plot's width. */
  x: number;
  text: string;
  /** Whether it has a place before others. */
  isKey?: boolean;
}

export interface PlacedLabel extends Label {
  /** 0 is the row next to the plot. */
  row: number;
  /** The side of its line that the text is on. */
  side: 'left' | 'right';
  /** The narrowest plot that has room for it. */
  from: 'narrow' | 'wide';
}

const CHAR_PX = 6.4;
const GAP_PX = 8;
const WIDTHS = { narrow: 240, wide: 600 };
/** Labels beyond it, in percent, are on the left of their line: none leaves the plot. */
const TURN = 60;

/**
 * Places labels in rows above the plot, key ones and the newest first, so that neither texts nor
 * their lines cross. A label that would need more rows than there are is left out. First those that
 * a narrow plot has room for; more room only draws them apart. Then those that only a wide one has
 * room for. Widths of texts are estimated, because the server has no fonts.
 */
export function placeLabels(labels: readonly Label[], rows: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const waiting = new Set(labels.toSorted((a, b) => Number(b.isKey ?? false) - Number(a.isKey ?? false) || b.x - a.x));
  for (const from of ['narrow', 'wide'] as const) {
    for (const label of waiting) {
      const side = label.x > TURN ? 'left' : 'right';
      const fits = Array.from({ length: rows }, (_, row) => ({ ...label, row, side, from }) satisfies PlacedLabel).find(
        (candidate) => placed.every((other) => !crosses(candidate, other, WIDTHS[from])),
      );
      if (!fits) continue;
      placed.push(fits);
      waiting.delete(label);
    }
  }
  return placed;
}

function crosses(a: PlacedLabel, b: PlacedLabel, width: number): boolean {
  const [ofA, ofB] = [extent(a, width), extent(b, width)];
  if (a.row === b.row) return ofA.left < ofB.right && ofB.left < ofA.right;
  const [upper, lower] = a.row > b.row ? [ofA, ofB] : [ofB, ofA];
  return lower.left < upper.line && upper.line < lower.right;
}

function extent({ x, text, side }: PlacedLabel, width: number) {
  const line = (x / 100) * width;
  const length = text.length * CHAR_PX + GAP_PX;
  return side === 'right' ? { line, left: line, right: line + length } : { line, left: line - length, right: line };
}
