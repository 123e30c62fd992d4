export interface PlacedLabel {
  x: number;
  text: string;
  /** 0 is the row next to the plot. */
  row: number;
}

const CHAR_PX = 6.4;
const GAP_PX = 8;

/**
 * Places labels in rows above the plot, from right to left: a label that overlaps labels to its
 * right is one row above them, so that neither texts nor their lines cross. A label that would need
 * more rows than there are, or would leave the plot, is left out. Widths are estimated, because the
 * server has no fonts.
 * @param right edge that no label may cross
 */
export function placeLabels(
  labels: readonly { x: number; text: string }[],
  { rows, right }: { rows: number; right: number },
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { x, text } of labels.toSorted((a, b) => b.x - a.x)) {
    const end = x + text.length * CHAR_PX + GAP_PX;
    const under = placed.filter((other) => other.x < end).map((other) => other.row);
    const row = Math.max(-1, ...under) + 1;
    if (row < rows && end <= right) placed.push({ x, text, row });
  }
  return placed;
}
