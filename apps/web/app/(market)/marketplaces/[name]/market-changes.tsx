import { CHANGE_GROUPS, type MarketplaceInfo } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import { CompactChanges } from '#components/changes/compact-changes.tsx';
import { Section } from '#components/section.tsx';
import { changesFeed } from '#lib/feeds/feed-links.ts';

interface Props {
  info: MarketplaceInfo;
  changes: ChangeItem[];
  /** How many days they are of. */
  days: number;
}

/** What changed in a marketplace, the newest first; four on a phone. */
export function MarketChanges({ info, changes, days }: Props) {
  return (
    <Section
      id="changes"
      title="Changes"
      condition={`${days} days, without new versions`}
      more={{ href: `/changes?marketplace=${info.name}&days=${days}`, label: 'All changes' }}
      table={`/changes?marketplace=${info.name}&days=${days}&kind=${CHANGE_GROUPS.filter((group) => group !== 'version')}`}
      feed={changesFeed({ marketplace: [info.name] })}
    >
      {changes.length === 0 ? (
        <p className="border-hairline border-t py-3 text-ink-2">Nothing in {days} days.</p>
      ) : (
        <div className="max-md:[&_li:nth-child(n+5)]:hidden">
          <CompactChanges changes={changes} />
        </div>
      )}
    </Section>
  );
}
