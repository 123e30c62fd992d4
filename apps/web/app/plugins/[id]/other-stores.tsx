import type { ProductFamily } from '@pi/db/queries/catalogue/list-families';
import type { DataOrigin } from '@pi/domain';
import { FamilyTable } from '#components/family-table.tsx';
import { Section } from '#components/section.tsx';

interface Props {
  family: ProductFamily | null;
  /** The marketplace of the page's plugin. */
  marketplace: string;
  origin: DataOrigin | null;
}

/** The same product's listings in other stores; nothing where there are none. */
export function OtherStores({ family, marketplace, origin }: Props) {
  const siblings = family?.members.filter((member) => member.marketplace !== marketplace) ?? [];
  if (!family || siblings.length === 0) return null;
  return (
    <Section
      id="other-stores"
      title="Also in other stores"
      note="The same company’s product under nearly the same name or with the same page. Each store counts something else."
    >
      <FamilyTable caption={`${family.name} in other stores`} members={siblings} origin={origin} />
    </Section>
  );
}
