export {
  emailText,
  identifierText,
  isNameText,
  ownIdentifiers,
  pluginText,
  textsOfDeveloper,
} from './identity-texts.ts';
export { findIds, findWords } from './normalize-words.ts';
export {
  addToSuppressionList,
  loadSuppressionList,
  lockSuppressionList,
  type SuppressionList,
  suppress,
  suppressionHash,
} from './suppression-list.ts';
