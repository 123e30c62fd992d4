import type { Product } from '@pi/intelligence';

/** A product of a company. */
export interface CompanyProduct extends Product {
  company: { id: number; slug: string };
}

export interface FamilyChoice extends CompanyProduct {
  /** Null for a new family. */
  familyId: number | null;
}

/** A stored family, and the company it was found at. */
export interface KnownFamily {
  id: number;
  companyId: number;
}

/**
 * Chooses the products that are families: those in several marketplaces, and those that were. A
 * family stays with the product of its company that has most of its plugins, before a product of
 * another company (to which plugins were sold); of two with as many plugins, with that of the older
 * plugin. A product whose plugins come from several families keeps the one of most of them; a
 * product without a family gets a new one.
 * @param familyOf families by plugin id
 */
export function chooseFamilies(
  products: readonly CompanyProduct[],
  familyOf: ReadonlyMap<number, KnownFamily>,
): FamilyChoice[] {
  const claims = products.flatMap((product) => listClaims(product, familyOf)).toSorted(compareClaims);
  const familyIds = new Map<CompanyProduct, number>();
  const taken = new Set<number>();
  for (const { product, familyId } of claims) {
    if (familyIds.has(product) || taken.has(familyId)) continue;
    familyIds.set(product, familyId);
    taken.add(familyId);
  }
  return products
    .map((product) => ({ ...product, familyId: familyIds.get(product) ?? null }))
    .filter(({ familyId, marketplaces }) => familyId !== null || marketplaces > 1);
}

interface Claim {
  product: CompanyProduct;
  familyId: number;
  isOfCompany: boolean;
  members: number;
  oldest: number;
}

function listClaims(product: CompanyProduct, familyOf: ReadonlyMap<number, KnownFamily>): Claim[] {
  const families = product.pluginIds.flatMap((id) => familyOf.get(id) ?? []);
  return [...Map.groupBy(families, ({ id }) => id)].map(([familyId, same]) => ({
    product,
    familyId,
    isOfCompany: same[0]?.companyId === product.company.id,
    members: same.length,
    oldest: Math.min(...product.pluginIds),
  }));
}

function compareClaims(a: Claim, b: Claim): number {
  return (
    Number(b.isOfCompany) - Number(a.isOfCompany) ||
    b.members - a.members ||
    a.familyId - b.familyId ||
    a.oldest - b.oldest
  );
}
