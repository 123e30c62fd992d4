import type { MarketplaceAbout } from '@pi/domain';
import { FactList } from '../facts.tsx';

/** What each number of a store means. */
export function NumberMeanings({ about }: { about: MarketplaceAbout }) {
  return (
    <FactList facts={Object.values(about.numbers).map(({ label, meaning }) => ({ label, value: meaning }))} long />
  );
}
