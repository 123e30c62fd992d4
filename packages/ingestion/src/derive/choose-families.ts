import type { Product } from '@pi/intelligence';

/** A product of a company. */
export interface CompanyProduct extends Product {
  company: { id: number; slug: string };
}

export interface FamilyChoice extends CompanyProduct {
  /** Null for a family that is not there yet. */
  familyId: number | null;
}

/** A family that is there already, and the company it was found at. */
export interface KnownFamily {
  id: number;
  companyId: number;
}

/**
 * The products that are families: those in several marketplaces, and those that were. A family
 * stays with the product of its company that has most of its plugins, before one of another company
 * (to which they were sold); of two with as many the older plugin's. A product whose plugins come
 * from several families keeps the one of most of them; one without gets a new one.
 * @param familyOf families by plugin id
 */
export function chooseFamilies(
  products: readonly CompanyProduct[],
  familyOf: ReadonlyMap<number, KnownFamily>,
): FamilyChoice[] {
  const claims = products.flatMap((product) => claimsOf(product, familyOf)).toSorted(compareClaims);
  const kept = new Map<CompanyProduct, number>();
  const taken = new Set<number>();
  for (const { product, familyId } of claims) {
    if (kept.has(product) || taken.has(familyId)) continue;
    kept.set(product, familyId);
    taken.add(familyId);
  }
  return products
    .map((product) => ({ ...product, familyId: kept.get(product) ?? null }))
    .filter(({ familyId, marketplaces }) => familyId !== null || marketplaces > 1);
}

interface Claim {
  product: CompanyProduct;
  familyId: number;
  isOfCompany: boolean;
  members: number;
  oldest: number;
}

function claimsOf(product: CompanyProduct, familyOf: ReadonlyMap<number, KnownFamily>): Claim[] {
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
