import { percent } from './percent.ts';
import { seriesColor } from './series-colors.ts';
import { spread } from './spread.ts';

/** Between two labels, in percent of the plot's height: about 20 px, 17 px on a phone. */
const GAP = 5.5;

export interface EndName {
  key: string;
  /** Its place among the series, from 0. */
  index: number;
  name: string;
  value: string;
  /** In percent of the plot's height, from the top. */
  y: number;
}

/** The names of lines and their last values beside their ends, in their colors, moved apart. */
export function EndNames({ names, chars }: { names: readonly EndName[]; chars: number }) {
  const places = spread(
    names.map(({ y }) => y),
    GAP,
  );
  return names.map(({ key, index, name, value }, at) => (
    <span
      key={key}
      aria-hidden
      style={{ top: percent(places[at] ?? 0), width: `calc(${chars}ch + 4px)` }}
      className="pointer-events-none absolute left-full ml-3 flex -translate-y-1/2 gap-1 whitespace-nowrap text-xs"
    >
      <span className={`min-w-0 truncate font-semibold ${seriesColor(index).text}`}>{name}</span>
      <span className="text-ink-2">{value}</span>
    </span>
  ));
}
