import { Button } from '#components/ui/button.tsx';
import { fieldStyle } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { MOST_COMPARED, type Slots, toIdsParam } from '#lib/compare-ids.ts';
import { type CompareLimits, type CompareView, compareViewParams } from '#lib/compare-view.ts';
import type { ToAdd } from '#lib/find-to-add.ts';

interface Props {
  slots: Slots;
  view: CompareView;
  limits: CompareLimits;
  /** What was looked for, and what can be added. */
  add: ToAdd;
  /** The comparison with this plugin too. */
  href(id: string): string;
}

/** A field that finds one more plugin, and those that are near. */
export function AddPlugin({ slots, view, limits, add, href }: Props) {
  const count = slots.filter((id) => id !== null).length;
  if (count >= MOST_COMPARED) return <p className="text-ink-2">Six plugins are compared: remove one to add another.</p>;
  const kept = Object.entries({ ids: count > 0 ? toIdsParam(slots) : undefined, ...compareViewParams(view, limits) });
  return (
    <>
      <form action="/compare" className="flex max-w-md gap-2">
        {kept.map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <input
          name="add"
          type="search"
          maxLength={200}
          defaultValue={add.text}
          autoComplete="off"
          aria-label={`Add a plugin, ${count} of ${MOST_COMPARED}: name or id`}
          placeholder={count === 0 ? 'Name or id of a plugin' : `Add a plugin, ${count} of ${MOST_COMPARED}`}
          className={fieldStyle}
        />
        <Button type="submit">Find</Button>
      </form>
      {add.text && add.found.length === 0 && (
        <p role="status" className="mt-2 text-ink-2">
          No plugin found for “{add.text}”. Try another word of its name, or its id.
        </p>
      )}
      {add.found.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-2 text-xs">
          <span className="text-ink-2">{add.text ? 'Found:' : 'Similar:'}</span>
          {add.found.map(({ id, name, store }) => (
            <Link
              key={id}
              href={href(id)}
              scroll={false}
              className="inline-flex h-6 items-center gap-1 rounded-full border border-hairline-strong bg-raised px-2.5 max-md:h-10 hover:bg-hover"
            >
              <span aria-hidden>+</span>
              <span className="sr-only">Add </span>
              {name}
              <span className="text-ink-3">{store}</span>
            </Link>
          ))}
        </div>
      )}
    </>
  );
}
