import type { ExplorerItem } from '@pi/domain/api';
import { describeNumber, formatExact } from '#lib/format.ts';
import { Unknown } from '../unknown.tsx';

const WORDS = { free: 'Free', freemium: 'Freemium', free_trial: 'Trial', paid: 'Paid', one_time: 'Once' } as const;
const CENTS = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The lowest price of a month where the store states one, else how it is priced. */
export function Price({ item }: { item: Pick<ExplorerItem, 'pricingModel' | 'pricingLabel' | 'priceUsd'> }) {
  const { pricingModel, pricingLabel, priceUsd } = item;
  const words = pricingLabel ?? undefined;
  if (priceUsd !== null && priceUsd.value > 0)
    return (
      <span title={words ?? describeNumber(priceUsd)}>
        ${Number.isInteger(priceUsd.value) ? formatExact(priceUsd.value) : CENTS.format(priceUsd.value)} / mo
      </span>
    );
  if (pricingModel === null) return <Unknown reason="the store states no price" />;
  return <span title={words}>{WORDS[pricingModel]}</span>;
}
