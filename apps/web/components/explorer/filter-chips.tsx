import {
  describeFilters,
  FILTER_NAMES,
  type FilterName,
  PLUGIN_FILTERS,
  resolveDay,
  withoutFilter,
} from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { type ExplorerView, explorerHref } from '#lib/explorer/explorer-href.ts';
import { isKeptByDay } from '#lib/explorer/not-by-day.ts';
import { formatDay } from '#lib/format.ts';
import { keptDay } from '#lib/kept-day.ts';
import { shortStoreTitle } from '#lib/store-title.ts';
import { Chip, Chips } from '../ui/chip.tsx';
import { fieldStyle } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { FilterForm } from './filter-form.tsx';

interface Props {
  view: ExplorerView;
  /** The day that relative days count back from. */
  today: string;
  /** A filter that is being added: its form is open. */
  adding: FilterName | undefined;
  /** Names of what is filtered by, such as companies, by address. */
  names?: Record<string, string>;
}

/** The filters as one sentence: the words between are text, each value opens its form. */
export function FilterChips({ view, today, adding, names = {} }: Props) {
  const { filters } = view;
  const phrases = describeFilters(filters, {
    day: (point) => formatDay(resolveDay(point, today)),
    title: (filter, value) => (filter === 'marketplace' ? shortStoreTitle(value) : (names[value] ?? value)),
  });
  const without = (name: FilterName) => explorerHref({ ...view, filters: withoutFilter(filters, name) });
  const isAdded = adding !== undefined && filters[adding] === undefined;
  return (
    <fieldset className="relative">
      <legend className="sr-only">Filters</legend>
      <Chips>
        <span>Plugins</span>
        {phrases.map(({ name, before, value }) => (
          <span key={name} className="contents">
            <span>{before}</span>
            <Chip label={value} removeHref={without(name)} isOpen={name === adding}>
              <FilterForm name={name} view={view} />
            </Chip>
          </span>
        ))}
        {isAdded && (
          <Chip key={adding} label={PLUGIN_FILTERS[adding].title} removeHref={explorerHref(view)} isOpen>
            <FilterForm name={adding} view={view} />
          </Chip>
        )}
        <AddFilter view={view} />
      </Chips>
    </fieldset>
  );
}

/** All filters that are not set, as links to the same list with the form of one open. */
function AddFilter({ view }: { view: ExplorerView }) {
  const isPast = keptDay() !== undefined;
  const open = FILTER_NAMES.filter(
    (name) =>
      view.filters[name] === undefined && PLUGIN_FILTERS[name].kind !== 'days' && (!isPast || isKeptByDay(name)),
  );
  const href = explorerHref(view);
  return (
    <span className="inline-flex h-8 items-center rounded-md border border-hairline-strong border-dashed max-md:h-10">
      <Popover
        label={
          <>
            <Icon name="plus" className="size-3" /> Add filter
          </>
        }
        labelStyle="inline-flex h-full items-center gap-1.5 rounded-md px-2.5 text-ink hover:bg-hover"
      >
        <input
          type="search"
          data-find
          aria-label="Find a filter"
          placeholder="Find a filter"
          autoComplete="off"
          className={`${fieldStyle} mb-2 noscript:hidden`}
        />
        <ul className="grid grid-cols-2 gap-x-4">
          {open.map((name) => (
            <li key={name}>
              <Link
                href={`${href}${href.includes('?') ? '&' : '?'}add=${name}`}
                scroll={false}
                className="block rounded px-2 py-1.5 max-md:py-3 hover:bg-hover"
              >
                {PLUGIN_FILTERS[name].title}
              </Link>
            </li>
          ))}
        </ul>
      </Popover>
    </span>
  );
}
