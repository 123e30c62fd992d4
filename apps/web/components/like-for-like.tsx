import type { LikeForLike, MarketplaceSummary } from '@pi/domain/api';
import { formatGain } from '#lib/describe-change.ts';
import { formatAmount, formatExact } from '#lib/format.ts';
import { Change } from './change.tsx';

/** What a change of a marketplace's total is made of, in words. */
export function likeForLikeWords({ likeForLike30d: totals }: MarketplaceSummary): string | undefined {
  if (!totals) return undefined;
  const others = hasOthers(totals) ? `; ${describeOthers(totals)}` : '';
  return `like for like over ${formatAmount(totals.comparedPlugins.value, 'plugin')}${others}`;
}

/** The same in a table: what is new or gone is under the change. */
export function LikeForLikeCell({ summary }: { summary: MarketplaceSummary | null }) {
  const totals = summary?.likeForLike30d;
  if (!totals) return <Change change={summary?.primaryTotalChange30d ?? null} />;
  const title = `like for like over ${formatAmount(totals.comparedPlugins.value, 'plugin')}`;
  return (
    <span title={title}>
      <Change change={summary.primaryTotalChange30d} />
      {hasOthers(totals) && (
        <span className="block whitespace-nowrap text-ink-2 text-xs">{describeOthers(totals)}</span>
      )}
    </span>
  );
}

function hasOthers({ newPlugins, gonePlugins }: LikeForLike): boolean {
  return newPlugins.value + gonePlugins.value > 0;
}

/** `4 new (+12k), 2 gone (−8.1M)`. */
function describeOthers({ newPlugins, newTotal, gonePlugins, goneTotal }: LikeForLike): string {
  return [
    ...(newPlugins.value > 0 ? [`${formatExact(newPlugins.value)} new (${formatGain(newTotal.value)})`] : []),
    ...(gonePlugins.value > 0 ? [`${formatExact(gonePlugins.value)} gone (${formatGain(-goneTotal.value)})`] : []),
  ].join(', ');
}
