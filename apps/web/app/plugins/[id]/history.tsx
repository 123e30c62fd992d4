import { dayOf } from '@pi/domain';
import type { FieldChange, PluginDetails } from '@pi/domain/api';
import { changeSentence } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';
import { moreItems } from '#lib/more-items.ts';

interface Props extends Pick<PluginDetails, 'changes' | 'revisions'> {
  firstSeenOn: string;
}

/** Changes and changed fields day by day, newest first, down to the first day. */
export function History({ changes, revisions, firstSeenOn }: Props) {
  const changed = revisions
    .filter((revision) => revision.changes.length > 0)
    .map((revision) => ({ ...revision, day: dayOf(revision.seenAt) }));
  const days = [...new Set([...changes, ...changed].map(({ day }) => day))].sort().reverse();
  return (
    <ol className="border-hairline border-t">
      {days.map((day) => (
        <li key={day} className="grid gap-x-6 border-hairline border-b py-2 sm:grid-cols-[7rem_1fr]">
          <time dateTime={day} className="text-ink-2">
            {formatDay(day)}
          </time>
          <div className="min-w-0">
            <Changes changes={changes.filter((change) => change.day === day)} />
            {changed
              .filter((revision) => revision.day === day)
              .map((revision) => (
                <ChangedFields key={revision.seenAt} changes={revision.changes} />
              ))}
          </div>
        </li>
      ))}
      <li className="grid gap-x-6 border-hairline border-b py-2 sm:grid-cols-[7rem_1fr]">
        <time dateTime={firstSeenOn} className="text-ink-2">
          {formatDay(firstSeenOn)}
        </time>
        <p>First seen</p>
      </li>
    </ol>
  );
}

/** A plugin can ask for any number of permissions on one day. */
const MOST_CHANGES = 50;

function Changes({ changes }: Pick<Props, 'changes'>) {
  const { shown, more } = moreItems(changes, MOST_CHANGES);
  return (
    <>
      {shown.map((change) => (
        <p key={`${change.kind} ${change.before} ${change.after}`} className="wrap-anywhere">
          {changeSentence(change)}
        </p>
      ))}
      {more && <p className="text-ink-2">{more}</p>}
    </>
  );
}

function ChangedFields({ changes }: { changes: FieldChange[] }) {
  return (
    <details className="text-ink-2">
      <summary className="py-0.5 hover:text-ink">
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

/** The beginning of a text: three lines of it are shown. */
function shorten(text: string): string {
  const [start = ''] = /^.{0,1000}/su.exec(text) ?? [];
  return start.length < text.length ? `${start} …` : text;
}

/** A field's name in words: `updatedOn` is `updated on`. */
function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/\burl$/, 'address');
}
