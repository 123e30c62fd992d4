import type { FieldChange } from '@pi/domain/api';
import { moreItems } from '#lib/more-items.ts';
import { shorten } from '#lib/shorten.ts';

/** Fields of a listing with their values before and after, folded. */
export function ChangedFields({ changes }: { changes: FieldChange[] }) {
  return (
    <details className="text-ink-2">
      <summary className="py-0.5 max-md:py-2.5 hover:text-ink">
        Before and after: {changes.map(({ field }) => fieldWords(field)).join(', ')}
      </summary>
      <dl className="my-1 grid gap-2 border-hairline border-l pl-3">
        {changes.map((change) => (
          <div key={change.field} className="wrap-anywhere">
            <dt className="font-medium text-ink">{fieldWords(change.field)}</dt>
            <dd>{'added' in change ? <ListItems {...change} /> : <Values {...change} />}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Values({ before, after }: { before: string | null; after: string | null }) {
  return (
    <>
      <del className="line-clamp-3 decoration-ink-3">{before === null ? 'nothing' : shorten(before)}</del>
      <ins className="line-clamp-3 text-ink no-underline">{after === null ? 'nothing' : shorten(after)}</ins>
    </>
  );
}

/** A list can have any number of entries. */
const MOST_ITEMS = 20;

function ListItems({ added, removed }: { added: string[]; removed: string[] }) {
  const [gone, now] = [moreItems(removed, MOST_ITEMS), moreItems(added, MOST_ITEMS)];
  return (
    <ul>
      {gone.shown.map((item) => (
        <li key={item}>
          <span aria-hidden>− </span>
          <span className="sr-only">removed: </span>
          <del className="decoration-ink-3">{shorten(item)}</del>
        </li>
      ))}
      {gone.more && <li>{gone.more} removed</li>}
      {now.shown.map((item) => (
        <li key={item} className="text-ink">
          <span aria-hidden>+ </span>
          <span className="sr-only">added: </span>
          <ins className="no-underline">{shorten(item)}</ins>
        </li>
      ))}
      {now.more && <li>{now.more} added</li>}
    </ul>
  );
}

/** A field's name in words: `updatedOn` is `updated on`. */
function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/\burl$/, 'address');
}
