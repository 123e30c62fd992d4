import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import { PluginChange } from '#components/change.tsx';
import { Count } from '#components/count.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CompanyProduct } from '#lib/company-products.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { ListingRow } from './listing-row.tsx';

interface Props {
  products: readonly CompanyProduct[];
  /** The last 90 days of listings, by id. */
  series: ReadonlyMap<string, SparkSeries>;
}

const MEDIUM = 'max-md:hidden';

/** The products of a company, each with a row a store. Each number has its own unit. */
export function ProductTable({ products, series }: Props) {
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">Products, store by store</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 text-ink-2 *:pl-4 *:text-right *:font-normal *:whitespace-nowrap">
          <th scope="col" className="pl-0! text-left!">
            Product and store
          </th>
          <th scope="col">Count</th>
          <th scope="col" className={`text-left! ${MEDIUM}`}>
            of
          </th>
          <th scope="col" className={MEDIUM}>
            90 days
          </th>
          <th scope="col">30 days</th>
          <th scope="col" className={MEDIUM}>
            Rating
          </th>
          <th scope="col" className={MEDIUM}>
            Ratings
          </th>
          <th scope="col" className={MEDIUM}>
            Updated
          </th>
        </tr>
      </thead>
      {products.map((product) => (
        <tbody key={product.key}>
          <ProductRow product={product} />
          {product.listings.map((listing) => (
            <ListingRow key={listing.id} listing={listing} product={product.name} series={series.get(listing.id)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ProductRow({ product: { key, name, listings, users, usersChange } }: { product: CompanyProduct }) {
  const [first] = listings;
  return (
    <tr id={key} className="h-12 scroll-mt-4 border-hairline border-b bg-soft *:pl-4 *:text-right *:whitespace-nowrap">
      <th scope="rowgroup" className="w-full max-w-0 pl-2! text-left! font-semibold">
        <span className="flex items-center gap-3">
          {first && <PluginIcon plugin={first} />}
          {first ? (
            <Link href={pluginPath(first)} className="truncate hover:underline">
              {name}
            </Link>
          ) : (
            <span className="truncate">{name}</span>
          )}
        </span>
      </th>
      <td className="font-semibold">{listings.length > 1 && users && <Count number={users} />}</td>
      <td className={`text-left! text-ink-2 ${MEDIUM}`}>{listings.length > 1 && users && 'users'}</td>
      <td className={MEDIUM} />
      <td>{listings.length > 1 && usersChange && <PluginChange change={usersChange} />}</td>
      <td className={MEDIUM} colSpan={3} />
    </tr>
  );
}
