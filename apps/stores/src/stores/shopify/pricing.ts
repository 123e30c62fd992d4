import type { shopify } from '@pi/scrapers/pages';
import { between, pick } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';

// In US dollars a month; the larger plan costs more by one of the factors.
const AMOUNTS = [4.99, 5, 7.99, 9, 9.99, 12, 14.99, 19, 19.99, 24, 29, 39, 49, 79, 99, 149, 299] as const;
const FACTORS = [2, 2.5, 3, 4, 5] as const;

/** What an app costs on the day of the state. */
export function pricingOf({ draw, priceChanges }: ListingState): shopify.PricingFacts {
  const dollars = pick(AMOUNTS, draw('price', priceChanges));
  const days = pick([3, 7, 14, 30], draw('trial'));
  const basic = { name: 'Basic', price: `$${amount(dollars)} / month` };
  const larger = { name: 'Plus', price: `$${amount(pick(FACTORS, draw('larger plan')) * dollars)} / month` };
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
    { label: `From $${amount(dollars)}/month`, plans: [basic, larger] },
  ];
  return ways[(between(0, ways.length, draw('pricing')) + priceChanges) % ways.length] ?? ways[0];
}

function amount(dollars: number): string {
  return Number.isInteger(dollars) ? String(dollars) : dollars.toFixed(2);
}
