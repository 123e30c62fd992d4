/** Google's timeline of the end of the format. */
const TIMELINE = 'https://developer.chrome.com/docs/extensions/develop/migrate/mv2-deprecation-timeline';

interface Props {
  marketplace: string;
  version: number | null | undefined;
}

/** The version of an extension's manifest; of an old one that Chrome gives it up. */
export function ManifestNotice({ marketplace, version }: Props) {
  if (!version) return null;
  if (marketplace !== 'chrome-web-store' || version > 2) return <p>Manifest V{version}</p>;
  return (
    <p role="note" className="border-down border-l-4 bg-hover px-3 py-2">
      <strong className="font-semibold">Manifest V{version}</strong>: Chrome ended its support for extensions of this
      format (
      <a href={TIMELINE} rel="nofollow noopener" className="text-accent underline">
        Google’s timeline
      </a>
      ).
    </p>
  );
}
