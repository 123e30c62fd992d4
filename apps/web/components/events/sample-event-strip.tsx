/** Says on a page of a sample event that all of it is invented; it stands above the header. */
export function SampleEventStrip() {
  return (
    <p
      role="note"
      data-page-strip
      className="absolute inset-x-0 top-0 flex h-(--page-strip) items-center justify-center bg-notice px-4 text-center text-notice-ink text-xs"
    >
      <span>
        <strong className="font-semibold">Sample data.</strong> This organization, its event and all people are
        invented.
      </span>
    </p>
  );
}
