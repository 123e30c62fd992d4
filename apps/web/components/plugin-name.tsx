import { Link } from '#components/ui/link.tsx';
import { pluginPath } from '#lib/plugin-id.ts';
import { PluginIcon } from './plugin-icon.tsx';

type Props = Parameters<typeof PluginIcon>[0] & {
  plugin: Parameters<typeof pluginPath>[0] & { companyName: string | null; developerName: string | null };
};

/** Logo, name and maker of a plugin; the name is the link of its row. */
export function PluginName({ plugin }: Props) {
  return (
    <>
      <PluginIcon plugin={plugin} />
      <p className="min-w-0 md:flex md:items-baseline md:gap-2">
        <Link href={pluginPath(plugin)} data-row className="row-link block truncate font-medium">
          {plugin.name}
        </Link>
        <span className="block truncate text-ink-2 text-xs">{plugin.companyName ?? plugin.developerName}</span>
      </p>
    </>
  );
}
