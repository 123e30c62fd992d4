import Form from 'next/form';
import { Button } from '#components/ui/button.tsx';
import { fieldStyle } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { listHref } from '#lib/list-href.ts';

interface Props {
  phrase: string | undefined;
  examples: string[];
}

/** Asks for a phrase; frequent tags are examples. Works without script. */
export function NicheForm({ phrase, examples }: Props) {
  return (
    <search className="mb-10 block">
      <Form action="/niches" prefetch={false} className="flex max-w-[40rem] gap-2">
        <label className="sr-only" htmlFor="niche-phrase">
          Words of the niche
        </label>
        <input
          id="niche-phrase"
          name="q"
          defaultValue={phrase}
          maxLength={100}
          placeholder="Contact form, dark mode, time tracking"
          autoComplete="off"
          enterKeyHint="search"
          className={fieldStyle}
        />
        <Button type="submit" look="primary">
          Show
        </Button>
      </Form>
      {examples.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
          <span>Frequent:</span>
          {examples.map((tag) => (
            <Link
              key={tag}
              href={listHref('/niches', { q: tag })}
              className="inline-flex min-h-6 items-center text-accent hover:underline max-md:min-h-10"
            >
              {tag}
            </Link>
          ))}
        </p>
      )}
    </search>
  );
}
