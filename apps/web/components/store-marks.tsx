import { initials } from '#lib/format.ts';
import { storeTitle } from '#lib/store-title.ts';

/** A store in a box of two letters, beside its name or in place of it. */
export function StoreMark({ name }: { name: string }) {
  const title = storeTitle(name);
  return (
    <span
      aria-hidden
      title={title}
      className="inline-flex h-4 min-w-4 items-center justify-center rounded-xs border border-hairline-strong px-0.5 font-medium text-[0.625rem] text-ink-2 leading-none"
    >
      {initials(title)}
    </span>
  );
}

/** Several stores as marks; their names are for screen readers, and on hover. */
export function StoreMarks({ names, most = 7 }: { names: readonly string[]; most?: number }) {
  const shown = names.slice(0, most);
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap" title={names.map(storeTitle).join(', ')}>
      {shown.map((name) => (
        <StoreMark key={name} name={name} />
      ))}
      {names.length > shown.length && (
        <span aria-hidden className="text-ink-3 text-xs">
          +{names.length - shown.length}
        </span>
      )}
      <span className="sr-only">{names.map(storeTitle).join(', ')}</span>
    </span>
  );
}
