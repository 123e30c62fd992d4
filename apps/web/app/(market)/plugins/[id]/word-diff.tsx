import { shorten } from '#lib/shorten.ts';
import type { DiffPart } from '#lib/text-diff.ts';

/** A text with what was removed and added in it. */
export function WordDiff({ parts }: { parts: readonly DiffPart[] }) {
  return parts.map(({ kind, text: whole }, index) => {
    const text = shorten(whole);
    const key = `${index} ${kind}`;
    if (kind === 'added')
      return (
        <ins key={key} className="rounded-xs bg-ins px-0.5 text-ins-ink underline underline-offset-2">
          {text}
        </ins>
      );
    if (kind === 'removed')
      return (
        <del key={key} className="rounded-xs bg-del px-0.5 text-del-ink line-through">
          {text}
        </del>
      );
    return <span key={key}>{text}</span>;
  });
}
