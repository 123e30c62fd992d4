import type { CompanyDetails } from '@pi/domain/api';
import { BoundedChange } from '#components/bounded-change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { Estimate } from '#components/estimate.tsx';
import { FactGrid } from '#components/fact-grid.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatAmount, formatCount, formatDay } from '#lib/format.ts';
import { storeTitle } from '#lib/store-title.ts';
import { HandsCount, RiskCell } from '../company-list.tsx';

const LIST = new Intl.ListFormat('en', { type: 'unit' });
const NO_USERS = 'none of its stores counts users';

/** A company in eight facts; nothing where all its plugins are delisted. */
export function CompanyFacts({ facts }: { facts: CompanyDetails['facts'] }) {
  if (!facts) return null;
  const { users, rating, ratingCount, takenOver, givenAway, lastChangedHandsOn } = facts;
  const counting = users?.source.split(', ').map(storeTitle) ?? [];
  return (
    <FactGrid
      facts={[
        {
          label: 'Products',
          value: <ExactCount number={facts.productCount} />,
          note: `${formatAmount(facts.pluginCount?.value ?? 0, 'listing')} in ${formatAmount(facts.marketplaces.length, 'store')}`,
        },
        {
          label: 'Users',
          value: <Count number={users} reason={NO_USERS} />,
          note: counting.length > 3 ? `in ${counting.length} stores that count users` : LIST.format(counting),
        },
        {
          label: 'Growth of users',
          value: <BoundedChange low={facts.usersChange30d} high={facts.usersChange30dHigh} />,
          note: '30 days, like for like',
        },
        {
          label: 'Revenue a year',
          value: <Estimate estimate={facts.revenue} reason="none of its plugins has an estimate" />,
          note: facts.revenue && (
            <>
              ends added to ends, {formatAmount(facts.revenuePlugins?.value ?? 0, 'plugin')} ·{' '}
              <Link href="/methodology#revenue" className="underline">
                how
              </Link>
            </>
          ),
        },
        {
          label: 'Rating',
          value: <MeanRating number={rating} />,
          note: rating && ratingCount && `weighted by ${formatCount(ratingCount.value)}`,
        },
        {
          label: 'Changed hands',
          value: <HandsCount into={takenOver} out={givenAway} />,
          note: lastChangedHandsOn ? `in 12 months, last ${formatDay(lastChangedHandsOn)}` : 'plugins in 12 months',
        },
        { label: 'Permission risk', value: <RiskCell risk={facts.risk} />, note: 'of its riskiest plugin' },
        {
          label: 'Contact published',
          value:
            facts.hasContact === null ? <Unknown reason="known of today alone" /> : facts.hasContact ? 'Yes' : 'No',
          note: 'an e-mail address, in a store',
        },
      ]}
    />
  );
}
