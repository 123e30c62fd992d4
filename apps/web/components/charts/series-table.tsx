import { capital } from '#lib/capital.ts';
import { formatAmount, formatDay } from '#lib/format.ts';
import { formatPoint } from '#lib/format-point.ts';
import { NumbersTable } from './numbers-table.tsx';
import { countDays, type DayRange, type SeriesPoint } from './series.ts';
import { gapWords } from './series-words.ts';

interface Props {
  /** What is counted: `downloads`. */
  unit: string;
  /** Oldest first. */
  values: readonly SeriesPoint[];
  /** The gains of these values, which the first has none of; null where no gain is drawn. */
  gains: readonly SeriesPoint[] | null;
  gaps: readonly DayRange[];
}

const ROWS = 120;

/** The newest values of a series as a table, with their gains. */
export function SeriesTable({ unit, values, gains, gaps }: Props) {
  const gainOf = new Map(gains?.map((point) => [point.day, point]));
  const rows = values.slice(-ROWS).toReversed();
  const notes = [
    rows.length < values.length && `The newest ${rows.length} of ${values.length} days`,
    ...gapWords(gaps).map(capital),
  ];
  const note = notes.filter(Boolean).join('. ');
  return (
    <NumbersTable
      columns={['Day (UTC)', ...(gains ? [`${capital(unit)} per day`] : []), gains ? 'In total' : capital(unit)]}
      rows={rows.map((value) => [
        formatDay(value.day),
        ...(gains ? [gainCell(gainOf.get(value.day))] : []),
        formatPoint(value),
      ])}
      note={note ? `${note}.` : undefined}
    />
  );
}

function gainCell(gain: SeriesPoint | undefined): string {
  if (!gain) return 'first day';
  const { since, day } = gain;
  return since
    ? `${formatPoint(gain)}, mean of ${formatAmount(countDays([{ from: since, to: day }]), 'day')}`
    : formatPoint(gain);
}
