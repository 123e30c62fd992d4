export { aliasText, emailText, identifierText, isNameText, pluginText, textsOfDeveloper } from './identity-texts.ts';
export {
  isSuppressed,
  loadSuppressionList,
  lockSuppressionList,
  type SuppressionList,
  suppress,
  suppressionHash,
} from './suppression-list.ts';
