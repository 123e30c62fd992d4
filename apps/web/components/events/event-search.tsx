import { Icon } from '#components/ui/icon.tsx';

interface Props {
  /** The page that is searched; its tab is kept. */
  action: string;
  tab: string;
  query: string;
}

/** Searches a list of events: a plain form, so it works without script. */
export function EventSearch({ action, tab, query }: Props) {
  return (
    <search className="max-w-96">
      <form
        action={action}
        className="relative flex h-9 items-center gap-2 rounded-md border border-hairline-strong bg-raised pr-2 pl-2.5 text-ink-3 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent max-md:h-11"
      >
        <Icon name="search" />
        {tab !== 'all' && <input type="hidden" name="tab" value={tab} />}
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          name="q"
          defaultValue={query}
          maxLength={120}
          autoComplete="off"
          aria-label="Search events by title or organization"
          placeholder="Title or organization"
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink-3 max-md:text-base"
        />
      </form>
    </search>
  );
}
