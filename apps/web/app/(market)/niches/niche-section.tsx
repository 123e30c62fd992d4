import type { Niche } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Section } from '#components/section.tsx';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { nicheLists } from '#lib/niches/niche-lists.ts';
import { NicheFacts } from './niche-facts.tsx';
import { NicheTable } from './niche-table.tsx';

/** The niche in one marketplace: its numbers, its leaders and its newest plugins. */
export function NicheSection({ phrase, niche }: { phrase: string; niche: Niche }) {
  const info = getMarketplaceInfo(niche.marketplace);
  if (!info) return null;
  const lists = nicheLists(phrase, niche.marketplace);
  const unit = primaryMetricLabel(info);
  return (
    <Section id={niche.marketplace} title={info.title} more={{ href: lists.listings, label: 'All listings' }}>
      <NicheFacts niche={niche} lists={lists} unit={unit.toLowerCase()} />
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <NicheTable title="Leaders" plugins={niche.leaders} unit={unit} day="updatedOn" />
        <NicheTable title="Newest" plugins={niche.newest} unit={unit} day="listedOn" />
      </div>
    </Section>
  );
}
