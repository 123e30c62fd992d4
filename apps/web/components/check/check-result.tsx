import type { ReactNode } from 'react';
import type { ShownCheck } from '#lib/check/shown-check.ts';
import { CheckRow } from './check-row.tsx';

/** What was found: counts, then the plugins, the worst first. @param file a button for all rows */
export function CheckResult({ check, file }: { check: ShownCheck; file: ReactNode }) {
  const { counts, since, plugins, more, feeds, isSample } = check;
  return (
    <section aria-labelledby="result" className="mb-10">
      <h2 id="result" tabIndex={-1} className="scroll-mt-4 outline-none">
        What was found
      </h2>
      <p className="mt-1 text-ink-2">
        {since ? `Owner changes and permissions since ${since}.` : 'Owner changes and permissions of all days read.'}
        {isSample && ' This is sample data.'}
      </p>
      <dl className="mt-3 grid grid-cols-2 gap-y-4 border-hairline border-y py-4 md:grid-cols-3 lg:grid-cols-6">
        {counts.map(({ label, count, isBad }) => (
          <div key={label} className="min-w-0 pr-3">
            <dt className="text-ink-2 text-xs">{label}</dt>
            <dd className={`font-semibold text-xl tracking-tight ${isBad ? 'text-down' : ''}`}>
              {count.toLocaleString('en')}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">{file}</div>
      <ol className="mt-2">
        {plugins.map((plugin) => (
          <CheckRow key={plugin.given} plugin={plugin} />
        ))}
      </ol>
      {more > 0 && (
        <p className="mt-3 text-ink-2">
          {more.toLocaleString('en')} more ids are in the CSV: the worst are shown here.
        </p>
      )}
      <p className="mt-4 text-ink-2">
        {feeds ? (
          <>
            Changes of these plugins from now on:{' '}
            <a href={feeds.rss} className="text-link">
              RSS
            </a>
            ,{' '}
            <a href={feeds.json} className="text-link">
              JSON Feed
            </a>
            . The address carries the ids.
          </>
        ) : (
          'A feed of the changes of these plugins takes 1 to 200 plugins that were found.'
        )}
      </p>
    </section>
  );
}
