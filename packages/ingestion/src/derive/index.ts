export { deriveCompanies } from './companies.ts';
export { deriveCompanyFacts } from './company-facts.ts';
export { derive } from './derive.ts';
export type { DerivedMarketplace } from './derive-day.ts';
export { deriveFamilies } from './families.ts';
export { deriveRevenue } from './revenue.ts';
export { deriveSimilar } from './similar.ts';
export { deriveTraits } from './traits.ts';
