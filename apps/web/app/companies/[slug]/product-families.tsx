import type { ProductFamily } from '@pi/domain/api';
import { FamilyTable } from '#components/family-table.tsx';
import { Section } from '#components/section.tsx';
import { formatAmount } from '#lib/format.ts';

/** A company's products that are in several stores, each with its listings. */
export function ProductFamilies({ families }: { families: ProductFamily[] }) {
  if (families.length === 0) return null;
  return (
    <Section
      id="families"
      title="Products in several stores"
      note="Listings that are one product by their names or pages."
    >
      <div className="grid gap-8">
        {families.map(({ slug, name, members }) => (
          <div key={slug} id={slug} className="min-w-0 scroll-mt-4">
            <h3>
              {name} <span className="font-normal text-ink-2">in {formatAmount(storesOf(members), 'store')}</span>
            </h3>
            <FamilyTable caption={`${name} by store`} members={members} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function storesOf(members: ProductFamily['members']): number {
  return new Set(members.map(({ marketplace }) => marketplace)).size;
}
