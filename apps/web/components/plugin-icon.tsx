import { initials } from '#lib/format.ts';
import { iconPath } from '#lib/picture-paths.ts';

interface Props {
  plugin: { name: string; marketplace: string; externalId: string; iconUrl: string | null };
  /** Pixels, both ways. */
  size?: 20 | 24 | 48 | 56;
}

/** A plugin's logo, or its initials. Decorative: the name is beside it. */
export function PluginIcon({ plugin, size = 24 }: Props) {
  const style = { width: size, height: size, fontSize: size * 0.4, borderRadius: size / 4 };
  const src = iconPath(plugin);
  if (src)
    return (
      // biome-ignore lint/performance/noImgElement: our route answers with the picture as it is
      <img
        src={src}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        style={style}
        className="shrink-0 object-contain"
      />
    );
  return (
    <span
      aria-hidden
      style={style}
      className="inline-flex shrink-0 items-center justify-center bg-hover font-medium text-ink-2 leading-none"
    >
      {initials(plugin.name)}
    </span>
  );
}
