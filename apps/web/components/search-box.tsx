import { marketplaceInfos } from '@pi/scrapers/info';
import { SEARCH_LENGTH } from '#lib/list-params.ts';
import { SearchField } from './search/search-field.tsx';
import { Icon } from './ui/icon.tsx';
import { Kbd } from './ui/kbd.tsx';

interface Props {
  /** `big` is the home page's, with a button. */
  size?: 'plain' | 'big';
  /** What was searched for. */
  query?: string;
}

const TITLES = Object.fromEntries(marketplaceInfos.map(({ name, title }) => [name, title]));

const BOX =
  'relative flex min-w-0 items-center border border-hairline-strong bg-raised text-ink-3 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent';
const SIZES = {
  plain: 'h-9 gap-2 rounded-md pr-2 pl-2.5 max-md:h-11 max-md:text-base',
  big: 'h-12 gap-3 rounded-lg pr-1.5 pl-4 text-base',
};

/**
 * Searches plugins and companies of all marketplaces; a plain form, so it works without script;
 * with script it suggests pages while one types.
 */
export function SearchBox({ size = 'plain', query }: Props) {
  return (
    <search>
      <form action="/search" data-search className={`${BOX} ${SIZES[size]}`}>
        <Icon name="search" className={size === 'big' ? 'size-5' : 'size-4'} />
        <SearchField
          titles={TITLES}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          name="q"
          defaultValue={query}
          maxLength={SEARCH_LENGTH}
          autoComplete="off"
          aria-label="Search plugins and companies of all marketplaces"
          aria-keyshortcuts="/"
          placeholder="Plugin, company, id or store address"
          className="h-full min-w-0 flex-1 text-ellipsis bg-transparent text-ink outline-none placeholder:text-ink-3"
        />
        <span aria-hidden className="max-md:hidden noscript:hidden">
          <Kbd>/</Kbd>
        </span>
        {size === 'big' && (
          <button
            type="submit"
            className="h-9 cursor-pointer rounded-md bg-ink px-3 font-medium text-paper text-sm max-md:hidden hover:bg-ink-2"
          >
            Search
          </button>
        )}
      </form>
    </search>
  );
}
