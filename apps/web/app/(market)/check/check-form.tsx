'use client';

import { useActionState, useEffect, useRef } from 'react';
import { CheckResult } from '#components/check/check-result.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldStyle } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { MOST_CHECK_BYTES } from '#lib/check/check-limits.ts';
import { type CheckPageState, checkAction } from './check-action.ts';

interface Props {
  marketplaces: { name: string; title: string }[];
  today: string;
}

const EMPTY: CheckPageState = { draft: { marketplace: '', since: '', ids: '' } };
const FIELDS = ['marketplace', 'since', 'ids', 'file'];

/** The form of the page and what it found; without script the browser sends it as any form. */
export function CheckForm({ marketplaces, today }: Props) {
  const [state, action, isPending] = useActionState(checkAction, EMPTY);
  const { draft, check, problem } = state;
  const field = problem && FIELDS.includes(problem.field) ? problem.field : undefined;
  const form = useFocusOnAnswer(state);
  const control = (name: string) => ({
    id: name,
    name,
    'aria-invalid': field === name || undefined,
    'aria-describedby': `${name}-hint${field === name ? ` ${name}-error` : ''}`,
  });
  const error = (name: string) => (field === name ? problem?.message : undefined);
  return (
    <form ref={form} action={action}>
      <p role="status" className="sr-only">
        {isPending ? 'Checking' : check && `Checked: ${check.counts.map(countWords).join(', ')}.`}
      </p>
      <div role="alert">
        {problem && (
          <Notice>
            <strong className="font-semibold">The inventory was not checked.</strong>{' '}
            {field ? 'One field needs another look: see the words under it.' : problem.message}
          </Notice>
        )}
      </div>
      {check && <CheckResult check={check} file={<CsvButton label="Download CSV" />} />}
      <details open={!check} className="group">
        <summary className={`mb-4 cursor-pointer font-medium ${check ? '' : 'hidden'}`}>Check other ids</summary>
        <div className="grid max-w-[42rem] gap-4 md:grid-cols-2">
          <Field
            id="marketplace"
            label="Marketplace"
            hint="Of ids that do not name theirs"
            error={error('marketplace')}
          >
            <select
              key={draft.marketplace}
              {...control('marketplace')}
              defaultValue={draft.marketplace}
              className={fieldStyle}
            >
              <option value="">Any</option>
              {marketplaces.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </Field>
          <Field
            id="since"
            label="Changes since (optional)"
            hint="Owner changes and permissions"
            error={error('since')}
          >
            <input {...control('since')} defaultValue={draft.since} type="date" max={today} className={fieldStyle} />
          </Field>
          <div className="md:col-span-2">
            <Field
              id="ids"
              label="Ids"
              hint="Up to 5,000: store ids, marketplace:id, or addresses of listings, apart by lines, blanks or commas"
              error={error('ids')}
            >
              <textarea
                {...control('ids')}
                defaultValue={draft.ids}
                onChange={(event) => refuseLarge(event.target, event.target.value.length)}
                rows={8}
                spellCheck={false}
                autoCapitalize="off"
                className={`${fieldStyle} h-auto! py-1.5 font-mono`}
              />
            </Field>
          </div>
          <div className="md:col-span-2">
            <Field
              id="file"
              label="Or a CSV file"
              hint="An export of a device management tool, with a column of ids"
              error={error('file')}
            >
              <input
                {...control('file')}
                type="file"
                onChange={(event) => refuseLarge(event.target, event.target.files?.[0]?.size ?? 0)}
                accept=".csv,.tsv,.txt,text/csv"
                className="w-full min-w-0 text-ink-2 file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-hairline-strong file:border-solid file:bg-raised file:px-3 file:text-ink max-md:file:h-10"
              />
            </Field>
          </div>
        </div>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" look="primary" aria-disabled={isPending}>
            {isPending ? 'Checking …' : 'Check'}
          </Button>
          {!check && <CsvButton label="Check and download CSV" />}
        </div>
      </details>
    </form>
  );
}

/** Keeps the form from being sent: beyond its own limit Next answers no form, but a failure. */
function refuseLarge(field: HTMLInputElement | HTMLTextAreaElement, size: number): void {
  const most = `${MOST_CHECK_BYTES / 1024 ** 2} MB`;
  field.setCustomValidity(size > MOST_CHECK_BYTES ? `This is larger than ${most}: leave out other columns.` : '');
}

/** Moves the focus to what an answer of the form is about: the result, or the wrong field. */
function useFocusOnAnswer({ check, problem }: CheckPageState) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = problem && form.current?.elements.namedItem(problem.field);
    if (wrong instanceof HTMLElement) wrong.focus();
    if (!check) return;
    // Somebody opened it to check other ids: to React it is still closed.
    form.current?.querySelector('details')?.removeAttribute('open');
    document.getElementById('result')?.focus();
  }, [check, problem]);
  return form;
}

function countWords({ label, count }: { label: string; count: number }): string {
  return `${label} ${count.toLocaleString('en')}`;
}

/** Sends the form to the route that answers a file. */
function CsvButton({ label }: { label: string }) {
  return (
    <Button type="submit" formAction="/check/csv" formMethod="post" formEncType="multipart/form-data">
      {label}
    </Button>
  );
}
