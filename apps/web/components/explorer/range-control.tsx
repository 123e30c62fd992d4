import {
  BAR_EDGES,
  BRACKETS,
  type FilterName,
  formatRange,
  formatShortNumber,
  type Range,
  rangeWords,
} from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { type ExplorerView, explorerHref } from '#lib/explorer/explorer-href.ts';
import { pickBar } from '#lib/explorer/pick-bar.ts';
import { formatExact } from '#lib/format.ts';
import { fieldStyle } from '../ui/field.tsx';
import { QuickLink } from './quick-link.tsx';

/**
 * A range of a number: its two ends, ranges with one click, and a histogram whose bars are ranges
 * too: another one extends the range. Script gives the bars their heights and lets them be dragged
 * over.
 */
export function RangeControl({ name, view }: { name: FilterName; view: ExplorerView }) {
  const value = view.filters[name] as Range | undefined;
  const edges = BAR_EDGES[name] ?? [];
  const field = (label: string, end: number | undefined) => (
    <input
      name={name}
      aria-label={label}
      defaultValue={end === undefined ? '' : formatExact(end)}
      inputMode="text"
      autoComplete="off"
      maxLength={20}
      className={fieldStyle}
    />
  );
  return (
    <>
      {edges.length > 0 && (
        <div aria-hidden className="mb-3">
          <div className="flex h-[72px] gap-0.5 border-hairline-strong border-b">
            {edges.map((edge, index) => {
              const bar = { from: edge, ...(index + 1 < edges.length && { to: edges[index + 1] }) };
              return (
                <Link
                  key={edge}
                  href={explorerHref({ ...view, filters: { ...view.filters, [name]: pickBar(bar, value) } })}
                  tabIndex={-1}
                  scroll={false}
                  draggable={false}
                  title={rangeWords(bar)}
                  data-from={edge}
                  data-to={bar.to}
                  className="group flex flex-1 touch-none select-none items-end hover:bg-hover"
                >
                  <i
                    data-bar={edge}
                    className={`min-h-1 w-full group-hover:bg-accent ${isWithin(edge, value) ? 'bg-series-1' : 'bg-hairline-strong'}`}
                  />
                </Link>
              );
            })}
          </div>
          <div className="mt-1 flex gap-0.5 text-ink-3 text-xs">
            {edges.map((edge, index) => (
              <span key={edge} className="w-0 flex-1 whitespace-nowrap">
                {index % 2 === 0 ? formatShortNumber(edge) : ''}
              </span>
            ))}
          </div>
        </div>
      )}
      <div data-range className="grid grid-cols-[1fr_auto_1fr] items-center gap-2 text-ink-3">
        {field('From', value?.from)}
        <span>to</span>
        {field('To', value?.to)}
      </div>
      <div className="mt-3 grid grid-cols-2 gap-x-6">
        {(BRACKETS[name] ?? []).map((range) => (
          <QuickLink
            key={formatRange(range)}
            href={explorerHref({ ...view, filters: { ...view.filters, [name]: range } })}
            isOn={value !== undefined && formatRange(range) === formatRange(value)}
            value={formatRange(range)}
          >
            {rangeWords(range)}
          </QuickLink>
        ))}
        <p className="flex justify-between gap-2 py-1.5 text-ink-3">
          <span>not known</span>
          <span data-count="unknown" />
        </p>
      </div>
    </>
  );
}

function isWithin(edge: number, range: Range | undefined): boolean {
  return range !== undefined && edge >= (range.from ?? 0) && edge < (range.to ?? Number.POSITIVE_INFINITY);
}
