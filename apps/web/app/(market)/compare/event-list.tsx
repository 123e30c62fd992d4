import type { ChangeItem } from '@pi/domain/api';
import { CompactChanges } from '#components/changes/compact-changes.tsx';
import { Section } from '#components/section.tsx';
import { formatAmount } from '#lib/format.ts';

const SHOWN = 6;

/** What happened to the plugins in the days drawn; the oldest are folded. */
export function EventList({ events }: { events: ChangeItem[] }) {
  const [shown, folded] = [events.slice(0, SHOWN), events.slice(SHOWN)];
  return (
    <Section id="changes" title="Changes" condition="in the days of the chart, newest first, without new versions">
      {shown.length === 0 ? (
        <p className="border-hairline border-t py-3 text-ink-2">Nothing was seen to change in these days.</p>
      ) : (
        <CompactChanges changes={shown} />
      )}
      {folded.length > 0 && (
        <details>
          <summary className="inline-flex min-h-10 items-center text-ink-2 text-xs underline">
            {formatAmount(folded.length, 'earlier change')}
          </summary>
          <CompactChanges changes={folded} />
        </details>
      )}
    </Section>
  );
}
