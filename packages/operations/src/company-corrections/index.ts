export { type AcceptedProposal, acceptProposal } from './accept-proposal.ts';
export { type AliasRequest, addAlias } from './add-alias.ts';
export { mergeCompanies } from './merge-companies.ts';
export type { Operator } from './operator.ts';
export { listContradictions } from './proposals-of-merge.ts';
export { rejectProposal } from './reject-proposal.ts';
export { removeAlias } from './remove-alias.ts';
export { splitCompany } from './split-company.ts';
export { undoChange } from './undo-change.ts';
