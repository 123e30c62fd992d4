import { appUrl } from '@pi/domain/env';
import { embedSnippet } from '#lib/embeds/embed-snippet.ts';
import { keptDay } from '#lib/kept-day.ts';
import { settings } from '#lib/settings.ts';
import { Snippet } from './snippet.tsx';

interface Props {
  /** Of its page. */
  path: string;
  /** What the chart shows. */
  title: string;
}

/** The chart of a page, folded, with what other sites copy to show it. An embed is of today. */
export function EmbedLines({ path, title }: Props) {
  if (keptDay() !== undefined) return null;
  return (
    <details className="mt-2 min-w-0">
      <summary className="inline-flex min-h-8 items-center text-ink-2 text-xs underline max-md:min-h-10 hover:text-ink">
        Chart for other sites
      </summary>
      <EmbedLine path={path} title={title} />
    </details>
  );
}

/** The line to copy, with the chart alone. */
export function EmbedLine({ path, title }: Props) {
  return (
    <>
      <p className="mt-1 text-ink-2 text-xs">
        As on this page, newest day included; light or dark as its reader’s system. No script, no cookies.{' '}
        <a href={`/embed${path}`} className="underline hover:text-ink">
          See it alone
        </a>
      </p>
      <Snippet label="HTML of the chart" text={embedSnippet(path, title, appUrl(settings()))} />
    </>
  );
}
