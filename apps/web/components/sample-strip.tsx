import { dataOrigin } from '#lib/data-origin.ts';
import { requestDb } from '#lib/db.ts';

/** Says on every page that the data is sample data, where it is. */
export async function SampleStrip() {
  const db = await requestDb().catch(() => null);
  // When the database is down the page itself says so; the strip stays out of its way.
  const origin = db && (await dataOrigin(db).catch(() => null));
  if (origin !== 'sample') return null;
  return (
    <p role="note" className="bg-notice px-4 py-1.5 text-center text-notice-ink text-xs">
      <strong className="font-semibold">Sample data:</strong> these plugins and companies are invented.
    </p>
  );
}
