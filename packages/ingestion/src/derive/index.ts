export { deriveCompanies } from './companies.ts';
export { derive } from './derive.ts';
export { deriveFamilies } from './families.ts';
