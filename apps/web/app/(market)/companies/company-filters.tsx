import { COMPANY_TYPES } from '@pi/domain';
import { formatRange } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import Form from 'next/form';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldStyle } from '#components/ui/field.tsx';
import { KeptDayInput } from '#components/ui/kept-day-input.tsx';
import { Link } from '#components/ui/link.tsx';
import { type CompanyQuery, companiesHref, TYPE_WORDS } from '#lib/company-search.ts';

/** The form that asks for a part of the companies; it is an address, and works without script. */
export function CompanyFilters({ query }: { query: CompanyQuery }) {
  const { q, marketplace, type, plugins, growth, sort } = query;
  return (
    <Form action="/companies" className="mb-6 grid grid-cols-2 items-end gap-3 md:grid-cols-3 lg:grid-cols-6">
      <Field id="q" label="Name">
        <input id="q" name="q" type="search" defaultValue={q} maxLength={100} className={fieldStyle} />
      </Field>
      <Field id="marketplace" label="Marketplace">
        <select id="marketplace" name="marketplace" defaultValue={marketplace ?? ''} className={fieldStyle}>
          <option value="">All</option>
          {marketplaceInfos.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field id="type" label="Type">
        <select id="type" name="type" defaultValue={type ?? ''} className={fieldStyle}>
          <option value="">Any</option>
          {COMPANY_TYPES.map((one) => (
            <option key={one} value={one}>
              {TYPE_WORDS[one]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="plugins" label="Plugins, from-to">
        <input
          id="plugins"
          name="plugins"
          placeholder="2-10"
          defaultValue={plugins && formatRange(plugins)}
          className={fieldStyle}
        />
      </Field>
      <Field id="growth" label="Growth in 30 days, %">
        <input
          id="growth"
          name="growth"
          placeholder="10-"
          defaultValue={growth && formatRange(growth)}
          className={fieldStyle}
        />
      </Field>
      <KeptDayInput />
      <div className="flex gap-2">
        {sort !== 'users' && <input type="hidden" name="sort" value={sort} />}
        <Button type="submit" look="primary">
          Show
        </Button>
        {(q || marketplace || type || plugins || growth) && (
          <Link
            href={companiesHref({ sort })}
            className="inline-flex h-8 items-center px-2 text-accent max-md:h-10 hover:underline"
          >
            Clear
          </Link>
        )}
      </div>
    </Form>
  );
}
