export interface PlacedLabel {
  x: number;
  text: string;
  /** 0 is the row next to the plot. */
  row: number;
}

const CHAR_PX = 6.4;
const GAP_PX = 8;

/**
 * Puts as many labels as fit, without overlap, into rows above their marks; the first one given wins. Widths are
 * estimated, as the server has no fonts.
 * @param right edge that no label may cross
 */
export function placeLabels(
  labels: readonly { x: number; text: string }[],
  { rows, right }: { rows: number; right: number },
): PlacedLabel[] {
  const placed: (PlacedLabel & { end: number })[] = [];
  for (const { x, text } of labels) {
    const end = x + text.length * CHAR_PX + GAP_PX;
    if (end > right) continue;
    const free = Array.from({ length: rows }, (_, row) => row).find(
      (row) => !placed.some((other) => other.row === row && x < other.end && other.x < end),
    );
    if (free !== undefined) placed.push({ x, text, row: free, end });
  }
  return placed.map(({ end, ...label }) => label);
}
