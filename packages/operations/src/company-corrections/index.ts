export { mergeCompanies, type Operator } from './merge-companies.ts';
export { splitCompany } from './split-company.ts';
export { undoChange } from './undo-change.ts';
