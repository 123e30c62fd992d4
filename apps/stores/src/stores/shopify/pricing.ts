import type { shopify } from '@pi/scrapers/pages';
import { between, pick } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';

/** What an app costs on the day of the state. */
export function pricingOf({ draw, priceChanges }: ListingState): shopify.PricingFacts {
  const dollars = pick([5, 9, 19, 29, 49, 99], draw('price', priceChanges));
  const days = pick([3, 7, 14, 30], draw('trial'));
  const basic = { name: 'Basic', price: `$${dollars} / month` };
  const larger = { name: 'Plus', price: `$${3 * dollars} / month` };
  const free = { name: 'Free', price: 'Free' };
  const trial = `${days}-day free trial`;
  const ways: [shopify.PricingFacts, ...shopify.PricingFacts[]] = [
    { label: 'Free', plans: [free] },
    { label: 'Free to install', plans: [{ ...free, name: 'Pay as you go' }] },
    { label: 'Free plan available', plans: [free, basic, larger] },
    {
      label: trial,
      plans: [
        { ...basic, trial },
        { ...larger, trial },
      ],
    },
    { label: `From $${dollars}/month`, plans: [basic, larger] },
  ];
  return ways[(between(0, ways.length, draw('pricing')) + priceChanges) % ways.length] ?? ways[0];
}
