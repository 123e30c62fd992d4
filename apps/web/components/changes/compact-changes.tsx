import type { ChangeItem } from '@pi/domain/api';
import { Count } from '#components/count.tsx';
import { Link } from '#components/ui/link.tsx';
import { changeWords } from '#lib/changes/change-words.ts';
import { formatDay, formatShortDay } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { OwnerChange } from './owner-change.tsx';

/**
 * Changes in a line each: day, plugin, what changed, users. `readNewestChanges` and
 * `readLargestChanges` give them.
 */
export function CompactChanges({ changes }: { changes: ChangeItem[] }) {
  return (
    <ul className="border-hairline-strong border-t">
      {changes.map((change) => (
        <li
          key={`${change.id} ${change.day} ${change.kind} ${change.before} ${change.after}`}
          className="relative grid min-h-10 grid-cols-[3.5rem_minmax(0,1fr)_auto] items-center gap-x-3 border-hairline border-b py-1.5 hover:bg-hover"
        >
          <time dateTime={change.day} title={formatDay(change.day)} className="text-ink-3 text-xs">
            {formatShortDay(change.day)}
          </time>
          <p className="wrap-anywhere line-clamp-2">
            <Link href={pluginPath(change)} className="row-link font-medium">
              {change.pluginName}
            </Link>{' '}
            <span className="text-ink-2">
              {changeWords(change)}
              {change.group === 'hands' && (
                <>
                  {': '}
                  <OwnerChange change={change} />
                </>
              )}
            </span>
          </p>
          <span className="text-right">
            <Count number={change.number} />
          </span>
        </li>
      ))}
    </ul>
  );
}
