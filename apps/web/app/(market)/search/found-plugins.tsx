import type { FoundPlugin } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { PrimaryCount } from '#components/primary-count.tsx';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { pluginPath } from '#lib/plugin-id.ts';
import { Marked } from './marked.tsx';

interface Props {
  plugins: FoundPlugin[];
  words: string[];
}

/** Plugins that were found, with the searched words marked. */
export function FoundPlugins({ plugins, words }: Props) {
  return (
    <ul>
      {plugins.map((plugin) => (
        <li key={plugin.id} className="flex gap-3 border-hairline border-t py-3">
          <PluginIcon plugin={plugin} />
          <FoundText plugin={plugin} words={words} />
          <FoundCount plugin={plugin} />
        </li>
      ))}
    </ul>
  );
}

function FoundText({ plugin, words }: { plugin: FoundPlugin; words: string[] }) {
  const maker = plugin.companyName ?? plugin.developerName;
  return (
    <div className="wrap-anywhere min-w-0 flex-1">
      <Link href={pluginPath(plugin)} className="font-medium hover:underline">
        <Marked text={plugin.name} words={words} />
      </Link>
      {plugin.status === 'delisted' && (
        <>
          {' '}
          <Tag>Delisted</Tag>
        </>
      )}
      <p className="text-ink-2">
        {maker && (
          <>
            <Marked text={maker} words={words} />
            {' · '}
          </>
        )}
        {getMarketplaceInfo(plugin.marketplace)?.title ?? plugin.marketplace}
      </p>
      {plugin.summary && (
        <p className="mt-0.5 line-clamp-2 max-w-[68ch] text-ink-2">
          <Marked text={plugin.summary} words={words} />
        </p>
      )}
    </div>
  );
}

function FoundCount({ plugin }: { plugin: FoundPlugin }) {
  const info = getMarketplaceInfo(plugin.marketplace);
  return (
    <div className="shrink-0 text-right tabular-nums">
      {info && <PrimaryCount plugin={plugin} info={info} withUnit />}
    </div>
  );
}
