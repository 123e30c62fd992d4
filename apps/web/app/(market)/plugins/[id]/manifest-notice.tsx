interface Props {
  marketplace: string;
  version: number | null | undefined;
}

/** The version of an extension's manifest; of an old one in Chrome's store that it has to go. */
export function ManifestNotice({ marketplace, version }: Props) {
  if (!version) return null;
  if (marketplace !== 'chrome-web-store' || version > 2) return <p>Manifest V{version}</p>;
  return (
    <p role="note" className="border-down border-l-4 bg-hover px-3 py-2">
      <strong className="font-semibold">Manifest V{version}</strong>, an old format: extensions that keep it are to be
      removed from the store.
    </p>
  );
}
