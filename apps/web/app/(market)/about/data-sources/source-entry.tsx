import { DataSourceFacts } from '#components/data-sources/data-source-facts.tsx';
import { NumberMeanings } from '#components/data-sources/number-meanings.tsx';
import { Link } from '#components/ui/link.tsx';
import type { MarketplaceEntry } from '#lib/marketplaces.ts';

/** One data source in full. */
export function SourceEntry({ entry }: { entry: MarketplaceEntry }) {
  const { name, title, description } = entry.info;
  return (
    <section aria-labelledby={name} className="mt-14">
      <h2 id={name} className="scroll-mt-4">
        <Link href={`/marketplaces/${name}`} className="hover:underline max-sm:block max-sm:py-2">
          {title}
        </Link>
      </h2>
      <p className="max-w-[68ch] text-ink-2">{description}</p>
      <div className="mt-3 grid gap-x-12 gap-y-6 lg:grid-cols-[3fr_2fr]">
        <DataSourceFacts {...entry} />
        <div>
          <h3 className="border-hairline border-b py-2 lg:pt-2">What the numbers mean</h3>
          <NumberMeanings info={entry.info} />
        </div>
      </div>
      <a href="#sources" className="inline-block py-2.5 text-accent sm:hidden">
        ↑ All data sources
      </a>
    </section>
  );
}
