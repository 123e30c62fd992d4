export * from './companies/company-domain.ts';
export * from './companies/company-identity.ts';
export * from './companies/company-marks.ts';
export * from './companies/company-name.ts';
export * from './companies/company-slug.ts';
export * from './companies/developer-key.ts';
export * from './companies/match-company.ts';
export * from './families/find-products.ts';
