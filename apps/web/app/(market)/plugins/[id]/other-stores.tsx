import type { ProductFamily } from '@pi/domain/api';
import { FamilyTable } from '#components/family-table.tsx';
import { Section } from '#components/section.tsx';

interface Props {
  family: ProductFamily | null;
  /** The marketplace of the page's plugin. */
  marketplace: string;
  /** Of the plugin's page. */
  path: string;
}

/** The same product's listings in other stores; nothing where there are none. */
export function OtherStores({ family, marketplace, path }: Props) {
  const siblings = family?.members.filter((member) => member.marketplace !== marketplace) ?? [];
  if (!family || siblings.length === 0) return null;
  return (
    <Section
      id="other-stores"
      title="The product in other stores"
      table={`${path}/other-stores`}
      note="Listings of the same company that are one product by their names or pages. Stores count different things, so compare their numbers with care."
    >
      <FamilyTable caption={`${family.name} in other stores`} members={siblings} />
    </Section>
  );
}
