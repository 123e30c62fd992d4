import Link from 'next/link';
import { DataSourceFacts } from '#components/data-sources/data-source-facts.tsx';
import { NumberMeanings } from '#components/data-sources/number-meanings.tsx';
import { Section } from '#components/section.tsx';
import type { MarketplaceEntry } from '#lib/marketplaces.ts';

/** What the store's numbers mean, how it is read and under which rules. */
export function HowItIsRead({ entry }: { entry: MarketplaceEntry }) {
  return (
    <div className="mt-12 grid gap-12 md:grid-cols-2">
      <Section id="numbers" title="What the numbers mean">
        <NumberMeanings info={entry.info} />
      </Section>
      <Section id="reading" title="How it is read">
        <DataSourceFacts {...entry} />
        <Link href="/about/data-sources" className="inline-block py-2.5 text-accent hover:underline">
          All data sources
        </Link>
      </Section>
    </div>
  );
}
