export interface PlacedLabel {
  x: number;
  text: string;
  /** 0 is the row next to the plot. */
  row: number;
}

const CHAR_PX = 6.4;
const GAP_PX = 8;

/**
 * Puts labels into rows above their marks, from the right to the left: a label that reaches over marks to its right
 * stands above theirs, so that neither texts nor the lines down from them cross. One that would need a row too many,
 * or would leave the plot, is left out. Widths are estimated, as the server has no fonts.
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
