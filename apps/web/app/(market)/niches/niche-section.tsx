import type { Niche } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Section } from '#components/section.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { listHref } from '#lib/list-href.ts';
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
    <Section
      id={niche.marketplace}
      title={info.title}
      more={{ href: lists.listings, label: 'All listings' }}
      table={listHref('/niches', { q: phrase })}
    >
      <NicheFacts niche={niche} lists={lists} unit={unit.toLowerCase()} />
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <div>
          <NicheTable title="Leaders" plugins={niche.leaders} unit={unit} day="updatedOn" />
          <TableLinks of={`Leaders, ${info.title}`} href={listHref('/niches/leaders', { q: phrase })} />
        </div>
        <div>
          <NicheTable title="Newest" plugins={niche.newest} unit={unit} day="listedOn" />
          <TableLinks of={`Newest, ${info.title}`} href={listHref('/niches/newest', { q: phrase })} />
        </div>
      </div>
    </Section>
  );
}
