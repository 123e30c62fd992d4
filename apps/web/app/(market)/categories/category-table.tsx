import type { CategoryItem } from '@pi/domain/api';
import { Change } from '#components/change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { ListHeading } from '#components/list-heading.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { Price } from '#components/price.tsx';
import { Share } from '#components/share.tsx';
import { StoreMarks } from '#components/store-marks.tsx';
import { Link } from '#components/ui/link.tsx';
import { type CategoryListQuery, type CategorySort, categoriesHref, PERIOD_WORDS } from '#lib/category-list.ts';
import { storeTitle } from '#lib/store-title.ts';

const [WIDE, MEDIUM] = ['max-lg:hidden', 'max-md:hidden'];
const SHORT_WORDS = { 30: '30 d', 90: '90 d', 365: '12 m' };
const NO_USERS = 'none of its stores counts users';
const NO_CHANGE = 'needs numbers of the newest day and of the first day of the period';

/** The shared categories; on a phone the name, users and their change. */
export function CategoryTable({ items, query }: { items: CategoryItem[]; query: CategoryListQuery }) {
  const words = PERIOD_WORDS[query.period];
  const short = SHORT_WORDS[query.period];
  const heading = (label: string, sort: CategorySort, className: string, meaning?: string) => (
    <ListHeading
      {...{ label, meaning }}
      href={`${categoriesHref({ ...query, sort })}#table`}
      isSorted={query.sort === sort}
      order={sort === 'name' ? 'ascending' : 'descending'}
      className={`${sort === 'name' ? 'text-left' : 'pl-4 text-right'} ${className}`}
    />
  );
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">Categories over all marketplaces</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr>
          {heading('Category', 'name', '')}
          <ListHeading label="Stores" className={`pl-4 text-left ${WIDE}`} />
          {heading('Plugins', 'plugins', MEDIUM)}
          {heading('Users', 'users', '', 'Of the stores that count users')}
          {heading(words, 'change', '', 'Change of users, like for like')}
          {heading('Median rating', 'rating', MEDIUM, 'In the store with most users of it')}
          {heading('Share of top three', 'top3', MEDIUM, 'Of the users of the store with most of them')}
          {heading('Not updated 1 y', 'notUpdated', MEDIUM, 'Of the plugins that state a day of update')}
          {heading(`New ${short}`, 'new', WIDE)}
          {heading(`Gone ${short}`, 'gone', WIDE)}
          {heading('Median price', 'price', WIDE, 'Lowest paid tier a month, in the store with most users of it')}
        </tr>
      </thead>
      <RowKeys>
        {items.map((item) => (
          <Row key={item.name} item={item} period={query.period} />
        ))}
      </RowKeys>
    </table>
  );
}

function Row({ item, period }: { item: CategoryItem; period: CategoryListQuery['period'] }) {
  const leading = storeTitle(item.leading);
  const cell = 'whitespace-nowrap pl-4 text-right';
  return (
    <tr className="relative h-10 border-hairline border-b last:border-b-0 hover:bg-hover">
      <td className="w-full max-w-0 pr-2">
        <Link href={`/categories/${item.name}`} data-row className="row-link block truncate font-medium">
          {item.title}
        </Link>
      </td>
      <td className={`pl-4 ${WIDE}`}>
        <StoreMarks names={item.marketplaces} />
      </td>
      <td className={`${cell} ${MEDIUM}`}>
        <ExactCount number={item.plugins} />
      </td>
      <td className={cell}>
        <Count number={item.users} reason={NO_USERS} />
      </td>
      <td className={cell}>
        <Change change={item[`usersChange${period}d`]} reason={item.users ? NO_CHANGE : NO_USERS} />
      </td>
      <td className={`${cell} ${MEDIUM}`}>
        <MeanRating number={item.medianRating} of={leading} />
      </td>
      <td className={`${cell} ${MEDIUM}`}>
        <Share number={item.top3Share} bar of={leading} reason={`${leading} shows no such number`} />
      </td>
      <td className={`${cell} ${MEDIUM}`}>
        <Share number={item.notUpdatedShare} reason="no plugin states a day of update" />
      </td>
      <td className={`${cell} ${WIDE}`}>
        <ExactCount number={item[`new${period}d`]} />
      </td>
      <td className={`${cell} ${WIDE}`}>
        <ExactCount number={item[`gone${period}d`]} />
      </td>
      <td className={`${cell} ${WIDE}`}>
        <Price number={item.medianPriceUsd} />
      </td>
    </tr>
  );
}
