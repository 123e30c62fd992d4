/** Says on a page of the sample organization that nothing on it is real. */
export function SampleNotice() {
  return (
    <p role="note" className="mb-4 rounded-md bg-notice px-4 py-2 text-notice-ink text-sm">
      <strong className="font-semibold">Sample data.</strong> This organization, its events and all people are invented.
    </p>
  );
}
