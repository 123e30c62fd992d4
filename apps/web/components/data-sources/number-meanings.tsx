import type { MarketplaceInfo } from '@pi/domain';
import { FactList } from '../facts.tsx';

/** What each number of a store means. */
export function NumberMeanings({ info }: { info: MarketplaceInfo }) {
  return <FactList facts={Object.values(info.numbers).map(({ label, meaning }) => ({ label, value: meaning }))} long />;
}
