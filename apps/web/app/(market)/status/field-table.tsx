import type { FieldCounts } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatExact } from '#lib/format.ts';

interface Props {
  /** The store's. */
  title: string;
  fields: FieldCounts[];
}

/** How often a store's newest run found each field, and how often it had changed; folded. */
export function FieldTable({ title, fields }: Props) {
  const found = fields.filter(({ present }) => present > 0).toSorted((a, b) => b.present / b.read - a.present / a.read);
  if (found.length === 0)
    return <EmptyState title="No fields yet">Fields are counted when a run reads listings.</EmptyState>;
  return (
    <details className="border-hairline border-b">
      <summary className="py-2.5">{found.length} fields found</summary>
      <p className="text-right">
        <TableLinks of={`Fields found, ${title}`} href="/status/fields" />
      </p>
      <table className="w-full">
        <caption className="sr-only">Fields in the newest run of {title}</caption>
        <thead>
          <tr className="h-8 text-ink-2 *:pl-4 *:text-right *:font-normal">
            <th scope="col" className="pl-0! text-left!">
              Field
            </th>
            <th scope="col">Found</th>
            <th scope="col">Changed</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ field, read, present, compared, changed }) => (
            <tr key={field} className="h-8 border-hairline border-t *:pl-4 *:text-right">
              <td className="pl-0! text-left! font-mono text-xs">{field}</td>
              <td title={`${formatExact(present)} of ${formatExact(read)} listings`}>{percent(present / read)}</td>
              <td title={`${formatExact(changed)} of ${formatExact(compared)} compared`}>
                {compared > 0 ? percent(changed / compared) : <Unknown reason="no earlier value to compare with" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
