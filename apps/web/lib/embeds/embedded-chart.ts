import type { CountBounds } from '@pi/domain';
import type { DayRange, SeriesPoint } from '#components/charts/series.ts';
import type { YAxis } from '#components/charts/y-axis.ts';

/** A line of an embedded chart. */
export interface EmbeddedLine {
  /** What it is of, where there are several. */
  name?: string;
  /** As they are drawn, oldest first; at least one. */
  points: readonly SeriesPoint[];
  /** Its last value as it is written at its end. */
  end: string;
  /** What a value may be in truth, where the store rounds it. */
  bounds?: ((point: SeriesPoint) => CountBounds) | undefined;
}

/** A chart as an embed shows it. */
export interface EmbeddedChart {
  /** Whose number it is, and what it did. */
  title: string;
  /** Unit, period, and what could mislead a reader. */
  notes: readonly string[];
  /** None where there is nothing to draw. */
  lines: readonly EmbeddedLine[];
  /** First and last day. */
  days: DayRange;
  axis: YAxis;
}
