import { formatExact } from '#lib/format.ts';
import { moreItems } from '#lib/more-items.ts';

/** A longer list is folded. */
const SHORT = 6;
/** A page has no more of them: the API has all. */
const MOST = 200;

/** A list of a listing, each item once: a long one folded, of a very long one the first items. */
export function FoldedList({ items, mono = false }: { items: readonly string[]; mono?: boolean }) {
  const unique = [...new Set(items)];
  const { shown, more } = moreItems(unique, MOST);
  if (unique.length === 0) return 'None';
  const list = (
    <ul className={mono ? 'font-mono text-xs' : ''}>
      {shown.map((item) => (
        <li key={item} className="wrap-anywhere">
          {item}
        </li>
      ))}
      {more && <li className="font-sans text-ink-2">{more}</li>}
    </ul>
  );
  if (unique.length <= SHORT) return list;
  return (
    <details>
      <summary>{formatExact(unique.length)} in total</summary>
      {list}
    </details>
  );
}
