/** People of the sample organization: its owner, an admin, and somebody who only takes part. */
export const OWNER = 'signe@elmfield.example';
export const ADMIN = 'jonas@elmfield.example';
export const PARTICIPANT = 'amara@elmfield.example';
/** Whom the settings of the web app of the tests name. */
export const OPERATOR = OWNER;
