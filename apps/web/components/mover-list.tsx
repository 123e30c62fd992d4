import type { Mover } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import Link from 'next/link';
import { formatGain } from '#lib/describe-change.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { Change, PluginChange } from './change.tsx';
import { Count } from './count.tsx';
import { PluginIcon } from './plugin-icon.tsx';

/**
 * Plugins with the change of their users in 30 days, or of the gain of their downloads, and what
 * they gained.
 */
export function MoverList({ movers }: { movers: Mover[] }) {
  return (
    <ol className="border-hairline border-t">
      {movers.map((mover) => {
        const info = getMarketplaceInfo(mover.marketplace);
        return (
          <li
            key={pluginPath(mover)}
            className="relative flex h-14 items-center gap-3 border-hairline border-b hover:bg-hover"
          >
            <PluginIcon plugin={mover} />
            <div className="min-w-0 flex-1">
              <Link href={pluginPath(mover)} className="row-link block truncate font-medium">
                {mover.name}
              </Link>
              <p className="truncate text-ink-2 text-xs">
                <Count number={mover.number} /> {info?.numbers[mover.metric]?.label.toLowerCase()}
                {' · '}
                {info?.title}
              </p>
            </div>
            <MoverChange mover={mover} />
          </li>
        );
      })}
    </ol>
  );
}

function MoverChange({ mover: { change30d, gainChange30d, gainBefore30d } }: { mover: Mover }) {
  return (
    <div className="text-right">
      {gainChange30d ? (
        <Change change={gainChange30d} period="30 d" />
      ) : (
        <PluginChange change={change30d} period="30 d" />
      )}
      <p className="whitespace-nowrap text-ink-2 text-xs">
        {change30d.kind !== 'exact' && '≈'}
        {formatGain(change30d.gain)}
        {gainBefore30d && `, ${formatGain(gainBefore30d.value)} before`}
      </p>
    </div>
  );
}
