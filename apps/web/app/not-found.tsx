import type { Metadata } from 'next';
import { MarketFrame } from '#components/market-frame.tsx';
import { NothingHere } from '#components/nothing-here.tsx';

export const metadata: Metadata = { title: 'Not found · Plugin Intelligence', robots: { index: false } };

/** For addresses that no part of the site knows; its parts have their own. */
export default function NotFound() {
  return (
    <MarketFrame>
      <NothingHere />
    </MarketFrame>
  );
}
