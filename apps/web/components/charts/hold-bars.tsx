import type { ReactNode } from 'react';
import { formatExact } from '#lib/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import { NumbersTable } from './numbers-table.tsx';

/** What the largest plugins hold, as shares. */
export interface Held {
  name: string;
  top3: number;
  next7: number;
  next90: number;
}

const PARTS = [
  { key: 'top3', words: 'largest three', style: 'bg-series-1 text-paper' },
  { key: 'next7', words: 'next 7', style: 'bg-series-1/50 text-ink' },
  { key: 'next90', words: 'next 90', style: 'bg-series-1/25 text-ink-2' },
  { key: 'rest', words: 'rest', style: 'bg-hover text-ink-2' },
] as const;
/** Narrower parts have no number inside. */
const LEAST_PERCENT = 8;

/** One bar a store: what its largest plugins hold of a category, in percent. */
export function HoldBars({ title, source, held }: { title: string; source: ReactNode; held: readonly Held[] }) {
  const subtitle = 'Share of what each store counts, held by its largest plugins of this category, %';
  if (held.length === 0) {
    const none = <p className="border-hairline border-y py-10 text-center text-ink-2">No store here shows a number.</p>;
    return <ChartFrame level={2} title={title} subtitle={subtitle} source={source} plot={none} />;
  }
  return (
    <ChartFrame
      level={2}
      title={title}
      subtitle={subtitle}
      source={source}
      plot={
        <>
          <p aria-hidden className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
            {PARTS.map(({ key, words, style }) => (
              <span key={key} className="inline-flex items-center gap-1.5">
                <span className={`size-3 ${style}`} />
                {words}
              </span>
            ))}
          </p>
          <ol className="text-xs">
            {held.map((one) => (
              <HoldBar key={one.name} held={one} />
            ))}
          </ol>
        </>
      }
      table={
        <NumbersTable
          columns={['Store', ...PARTS.map(({ words }) => words)]}
          rows={held.map((one) => [one.name, ...PARTS.map(({ key }) => `${percentOf(one, key)} %`)])}
        />
      }
    />
  );
}

function HoldBar({ held }: { held: Held }) {
  const words = PARTS.map(({ key, words }) => `${words} ${percentOf(held, key)} %`).join(', ');
  return (
    <li className="grid h-7 grid-cols-[7rem_minmax(0,1fr)] items-center gap-2 max-md:h-8">
      <span className="truncate">{held.name}</span>
      <span role="img" aria-label={`${held.name}: ${words}`} className="flex h-5 gap-px">
        {PARTS.map(({ key, style }) => (
          <span
            key={key}
            style={{ width: `${shareOf(held, key) * 100}%` }}
            className={`overflow-hidden whitespace-nowrap pl-1.5 leading-5 ${style}`}
          >
            {shareOf(held, key) * 100 >= LEAST_PERCENT && formatExact(percentOf(held, key))}
          </span>
        ))}
      </span>
    </li>
  );
}

function shareOf(held: Held, key: (typeof PARTS)[number]['key']): number {
  return key === 'rest' ? Math.max(0, 1 - held.top3 - held.next7 - held.next90) : held[key];
}

function percentOf(held: Held, key: (typeof PARTS)[number]['key']): number {
  return Math.round(shareOf(held, key) * 100);
}
