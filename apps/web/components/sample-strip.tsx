import { dataOrigin } from '#lib/data-origin.ts';
import { requestDb } from '#lib/db.ts';

/** A notice on every page that the data is sample data; nothing for live data. */
export async function SampleStrip() {
  const db = await requestDb().catch(() => null);
  // When the database is unavailable, the page itself says so.
  const origin = db && (await dataOrigin(db).catch(() => null));
  if (origin !== 'sample') return null;
  return (
    <p role="note" className="bg-notice px-4 py-1.5 text-center text-notice-ink text-xs">
      <strong className="font-semibold">Sample data:</strong> these plugins and companies are invented.
    </p>
  );
}
