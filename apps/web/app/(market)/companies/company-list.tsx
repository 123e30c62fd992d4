import type { Day } from '@pi/domain';
import type { ApiNumber, CompanyListItem } from '@pi/domain/api';
import { BoundedChange } from '#components/bounded-change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { Estimate } from '#components/estimate.tsx';
import { ListHeading } from '#components/list-heading.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { Stars } from '#components/stars.tsx';
import { StoreMarks } from '#components/store-marks.tsx';
import { Link } from '#components/ui/link.tsx';
import { Risk } from '#components/ui/risk.tsx';
import { Unknown } from '#components/unknown.tsx';
import { type CompanyQuery, companiesHref } from '#lib/company-search.ts';
import { formatDay, formatExact } from '#lib/format.ts';
import { keptDay } from '#lib/kept-day.ts';

const [WIDE, MEDIUM] = ['max-lg:hidden', 'max-md:hidden'];
const NOT_BY_DAY = 'known of today alone';
const NO_USERS = 'none of its stores counts users';

/** Companies of all marketplaces; on a phone the name, users and their change. */
export function CompanyList({ rows, query }: { rows: CompanyListItem[]; query: CompanyQuery }) {
  const right = 'pl-4 text-right whitespace-nowrap';
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">Companies</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr>
          <ListHeading label="Company" className="text-left" />
          <ListHeading label="Stores" className={`pl-4 text-left ${WIDE}`} />
          <ListHeading
            label="Plugins"
            href={`${companiesHref(query, { sort: 'plugins' })}#list`}
            isSorted={query.sort === 'plugins'}
            className={`${right} ${query.sort === 'plugins' ? '' : MEDIUM}`}
          />
          <ListHeading label="Products" className={`${right} ${MEDIUM}`} />
          <ListHeading
            label="Users"
            href={`${companiesHref(query, { sort: 'users' })}#list`}
            isSorted={query.sort === 'users'}
            meaning="Over the stores that count users"
            className={right}
          />
          <ListHeading label="30 days" meaning="Change of users, like for like" className={right} />
          <ListHeading
            label="Revenue a year (est.)"
            href={keptDay() ? undefined : `${companiesHref(query, { sort: 'revenue' })}#list`}
            isSorted={query.sort === 'revenue'}
            meaning="The estimates of its plugins, ends added to ends; sorted by the points"
            className={`${right} ${query.sort === 'revenue' ? '' : MEDIUM}`}
          />
          <ListHeading label="Rating" meaning="Weighted by the number of ratings" className={`${right} ${MEDIUM}`} />
          <ListHeading label="Permission risk" className={`pl-4 text-left whitespace-nowrap ${WIDE}`} />
          <ListHeading
            label="Changed hands"
            meaning="Plugins that came in and went out in 12 months"
            className={`${right} ${WIDE}`}
          />
        </tr>
      </thead>
      <RowKeys>
        {rows.map((row) => (
          <tr key={row.slug} className="relative h-10 border-hairline border-b last:border-b-0 hover:bg-hover">
            <td className="w-full max-w-0">
              <Link href={`/companies/${row.slug}`} data-row className="row-link block truncate font-medium">
                {row.name}
              </Link>
            </td>
            <td className={`pl-4 ${WIDE}`}>
              <StoreMarks names={row.marketplaces} most={5} />
            </td>
            <td className={`${right} ${query.sort === 'plugins' ? '' : MEDIUM}`}>
              <ExactCount number={row.pluginCount} />
            </td>
            <td className={`${right} ${MEDIUM}`}>
              <ExactCount number={row.productCount} />
            </td>
            <td className={right}>
              <Count number={row.users} reason={NO_USERS} />
            </td>
            <td className={right}>
              <BoundedChange low={row.usersChange30d} high={row.usersChange30dHigh} />
            </td>
            <td className={`${right} ${query.sort === 'revenue' ? '' : MEDIUM}`}>
              <Estimate estimate={row.revenue} reason="none of its plugins has an estimate" />
            </td>
            <td className={`${right} ${MEDIUM}`}>
              <Stars rating={row.rating} count={row.ratingCount} />
            </td>
            <td className={`pl-4 ${WIDE}`}>
              <RiskCell risk={row.risk} />
            </td>
            <td className={`${right} ${WIDE}`}>
              <HandsCount into={row.takenOver} out={row.givenAway} lastOn={row.lastChangedHandsOn} />
            </td>
          </tr>
        ))}
      </RowKeys>
    </table>
  );
}

/** How many plugins came to a company and left it by changes of hands: 3 in, 1 out. */
export function HandsCount({
  into,
  out,
  lastOn,
}: {
  into: ApiNumber | null;
  out: ApiNumber | null;
  lastOn?: Day | null;
}) {
  const [came, left] = [into?.value ?? 0, out?.value ?? 0];
  if (came + left === 0) return out ? <span className="text-ink-3">none seen</span> : <Unknown reason={NOT_BY_DAY} />;
  const words = [...(came > 0 ? [`${formatExact(came)} in`] : []), ...(left > 0 ? [`${formatExact(left)} out`] : [])];
  return <span title={lastOn ? `last on ${formatDay(lastOn)}` : undefined}>{words.join(', ')}</span>;
}

/** The risk of a company's riskiest plugin. */
export function RiskCell({ risk }: { risk: CompanyListItem['risk'] }) {
  if (risk === null) return <Unknown reason={keptDay() ? NOT_BY_DAY : 'its stores state no permissions'} />;
  return risk === 'none' ? <span className="text-ink-2">None</span> : <Risk level={risk} />;
}
