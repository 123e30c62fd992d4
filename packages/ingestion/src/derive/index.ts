export { deriveCompanies } from './companies.ts';
export { closeCompleteList, derive } from './derive.ts';
export { deriveFamilies } from './families.ts';
