import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { PrimaryCount } from '#components/primary-count.tsx';
import { Section } from '#components/section.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { StoreMarks } from '#components/store-marks.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CompanyProduct } from '#lib/company-products.ts';
import { formatAmount } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { storeTitle } from '#lib/store-title.ts';
import { ProductTable } from './product-table.tsx';

interface Props {
  slug: string;
  products: readonly CompanyProduct[];
  series: ReadonlyMap<string, SparkSeries>;
}

/** More products are a line each, folded. */
const MOST = 12;

/** The products of a company in one table; gone ones last. */
export function CompanyProducts({ slug, products, series }: Props) {
  const present = products.filter(({ isGone }) => !isGone);
  const gone = products.filter(({ isGone }) => isGone);
  const folded = present.slice(MOST);
  const listings = present.reduce((sum, { listings }) => sum + listings.length, 0);
  return (
    <>
      {present.length > 0 && (
        <Section
          id="products"
          title="Products"
          table={`/companies/${slug}/plugins`}
          condition={`${formatAmount(listings, 'listing')}, by product and store; a product’s count is the sum of its users in stores that count users`}
        >
          <ProductTable products={present.slice(0, MOST)} series={series} />
          {folded.length > 0 && (
            <details className="border-hairline border-b">
              <summary className="py-2.5 text-accent max-md:py-3">
                {formatAmount(folded.length, 'more product')}
              </summary>
              <ProductLines products={folded} />
            </details>
          )}
        </Section>
      )}
      {gone.length > 0 && (
        <Section id="gone" title="Gone" note="None of their listings is in its store any more.">
          <ProductLines products={gone} />
        </Section>
      )}
    </>
  );
}

function ProductLines({ products }: { products: readonly CompanyProduct[] }) {
  return (
    <ul className="border-hairline border-t">
      {products.map(({ key, name, listings }) => {
        const [first] = listings;
        const info = first && getMarketplaceInfo(first.marketplace);
        return (
          <li
            key={key}
            className="relative flex min-h-10 items-center gap-3 border-hairline border-b py-1.5 last:border-b-0 hover:bg-hover"
          >
            {first && (
              <Link href={pluginPath(first)} className="row-link truncate">
                {name}
              </Link>
            )}
            <StoreMarks names={[...new Set(listings.map(({ marketplace }) => marketplace))]} />
            {first && <StatusMark plugin={first} />}
            <span className="ml-auto whitespace-nowrap text-right">
              {first && info && <PrimaryCount plugin={first} info={info} withUnit />}
              <span className="sr-only"> in {first && storeTitle(first.marketplace)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
