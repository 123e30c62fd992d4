import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { MarketFrame } from '#components/market-frame.tsx';

export const metadata: Metadata = {
  title: { default: 'Plugin Intelligence', template: '%s · Plugin Intelligence' },
  description: 'Plugins and extensions of many marketplaces, day by day.',
};

export default function MarketLayout({ children }: { children: ReactNode }) {
  return <MarketFrame>{children}</MarketFrame>;
}
