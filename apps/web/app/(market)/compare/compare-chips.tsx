import { seriesColor } from '#components/charts/series-colors.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Slots } from '#lib/compare-ids.ts';
import type { Compared } from '#lib/compared.ts';
import { pluginPath } from '#lib/plugin-id.ts';

interface Props {
  compared: readonly Compared[];
  slots: Slots;
  /** The comparison of these plugins. */
  href(slots: Slots): string;
}

/** The plugins that are compared, each in its color, with a cross that takes it out. */
export function CompareChips({ compared, slots, href }: Props) {
  if (compared.length === 0) return null;
  return (
    <ul aria-label="Plugins compared" className="mb-2 flex flex-wrap gap-2">
      {compared.map(({ plugin, info }) => (
        <li
          key={plugin.id}
          className="inline-flex h-8 max-w-full items-center rounded-md border border-hairline-strong bg-raised max-md:h-10"
        >
          <span
            aria-hidden
            className={`ml-2.5 size-2.5 shrink-0 rounded-full ${seriesColor(slots.indexOf(plugin.id)).background}`}
          />
          <Link href={pluginPath(plugin)} title={info.title} className="truncate px-2 font-medium hover:underline">
            {plugin.name}
          </Link>
          <Link
            href={href(slots.map((id) => (id === plugin.id ? null : id)))}
            scroll={false}
            aria-label={`Remove ${plugin.name}, ${info.title}`}
            className="grid h-full w-7 shrink-0 place-items-center rounded-md text-ink-3 max-md:w-9 hover:bg-hover hover:text-ink"
          >
            <Icon name="close" className="size-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
