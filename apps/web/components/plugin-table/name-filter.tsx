import Form from 'next/form';

interface Props {
  action: string;
  q: string | undefined;
  /** Parameters that the form keeps. */
  keep: Record<string, string | undefined>;
}

/** Filters the list by a part of the name; works without JavaScript. */
export function NameFilter({ action, q, keep }: Props) {
  return (
    <Form action={action} scroll={false} className="flex gap-2" role="search">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label htmlFor="q" className="sr-only">
        Part of the name
      </label>
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={q}
        maxLength={100}
        placeholder="Part of the name"
        className="h-10 w-full min-w-0 border border-hairline-strong bg-raised px-3 placeholder:text-ink-3 sm:w-56"
      />
      <button type="submit" className="h-10 border border-hairline-strong px-4 hover:bg-hover">
        Filter
      </button>
    </Form>
  );
}
