import type { PermissionRisk } from '@pi/domain';

type Described = readonly [words: string, risk: PermissionRisk];

const PREFIX = 'https://www.googleapis.com/auth/';

/** Scopes that are an address of their own. */
const WHOLE: Readonly<Record<string, Described>> = {
  'https://mail.google.com/': ['Read, send and delete all your mail', 'high'],
  'https://www.google.com/m8/feeds': ['Read and change your contacts', 'medium'],
  'https://www.google.com/m8/feeds/': ['Read and change your contacts', 'medium'],
  'https://www.google.com/calendar/feeds': ['Read and change your calendars', 'medium'],
  'https://docs.google.com/feeds': ['Read and change all your files in Drive', 'high'],
  'https://spreadsheets.google.com/feeds': ['Read and change all your spreadsheets', 'medium'],
  email: ['Read your e-mail address', 'low'],
  openid: ['Know who you are', 'low'],
  profile: ['Read your name and picture', 'low'],
};

/**
 * Scopes behind `https://www.googleapis.com/auth/`; a part without its own row has the longest
 * one's.
 */
export const GOOGLE_SCOPES: Readonly<Record<string, Described>> = {
  'admin.directory': ['Manage users and groups of your organisation', 'high'],
  'admin.reports': ['Read activity reports of your organisation', 'high'],
  'apps.groups': ['Manage groups of your organisation', 'high'],
  bigquery: ['Read and change data in BigQuery', 'high'],
  calendar: ['Read and change all your calendars', 'medium'],
  'calendar.addons': ['Read and change the open event of your calendar', 'low'],
  'calendar.events': ['Read and change events of your calendars', 'medium'],
  'calendar.freebusy': ['Read when you are busy', 'low'],
  'calendar.settings': ['Read settings of your calendar', 'low'],
  chat: ['Read and send messages in Chat', 'medium'],
  'chat.bot': ['Answer messages in Chat that are sent to it', 'low'],
  'classroom.courses': ['Read and change courses of Classroom', 'medium'],
  classroom: ['Read and change data of Classroom', 'medium'],
  'cloud-platform': ['Read and change all data in Google Cloud', 'high'],
  contacts: ['Read and change your contacts', 'medium'],
  directory: ['Read the directory of your organisation', 'medium'],
  documents: ['Read and change all your documents', 'medium'],
  'documents.currentonly': ['Read and change the open document', 'low'],
  drive: ['Read and change all your files in Drive', 'high'],
  'drive.activity': ['Read what happened to your files in Drive', 'medium'],
  'drive.addons.metadata': ['Read names of the files you choose in Drive', 'low'],
  'drive.appdata': ['Store its own data in Drive', 'none'],
  'drive.appfolder': ['Store its own data in Drive', 'none'],
  'drive.file': ['Read and change the files you use with it', 'low'],
  'drive.install': ['Connect itself to Drive', 'none'],
  'drive.metadata': ['Read names and properties of all your files in Drive', 'medium'],
  'drive.scripts': ['Change your scripts', 'high'],
  forms: ['Read and change all your forms', 'medium'],
  'forms.currentonly': ['Read and change the open form', 'low'],
  gmail: ['Read and change your mail', 'high'],
  'gmail.addons': ['Read the open message', 'low'],
  'gmail.addons.current.action.compose': ['Write a draft when you ask it to', 'low'],
  'gmail.compose': ['Write and send mail for you', 'high'],
  'gmail.insert': ['Add messages to your mail', 'medium'],
  'gmail.labels': ['Read and change labels of your mail', 'low'],
  'gmail.metadata': ['Read senders, subjects and times of your mail', 'high'],
  'gmail.modify': ['Read, send and change your mail', 'high'],
  'gmail.readonly': ['Read all your mail', 'high'],
  'gmail.send': ['Send mail for you', 'high'],
  'gmail.settings': ['Change settings and filters of your mail', 'high'],
  groups: ['Read and manage your groups', 'medium'],
  'meetings.space': ['Read and change your meetings', 'medium'],
  meetings: ['Take part in your meetings', 'medium'],
  photoslibrary: ['Read and add photos', 'medium'],
  presentations: ['Read and change all your presentations', 'medium'],
  'presentations.currentonly': ['Read and change the open presentation', 'low'],
  script: ['Run and change scripts for you', 'medium'],
  'script.container.ui': ['Show its own windows', 'none'],
  'script.external_request': ['Send data to servers outside Google', 'medium'],
  'script.locale': ['Read your language and time zone', 'none'],
  'script.projects': ['Read and change your scripts', 'high'],
  'script.scriptapp': ['Run when you are away', 'low'],
  'script.send_mail': ['Send mail as you', 'high'],
  'script.storage': ['Store its own data', 'none'],
  spreadsheets: ['Read and change all your spreadsheets', 'medium'],
  'spreadsheets.currentonly': ['Read and change the open spreadsheet', 'low'],
  sqlservice: ['Manage databases in Google Cloud', 'high'],
  tasks: ['Read and change your tasks', 'low'],
  userinfo: ['Read your name and picture', 'low'],
  'userinfo.email': ['Read your e-mail address', 'low'],
  'userinfo.profile': ['Read your name and picture', 'low'],
  'workspace.linkpreview': ['Read links you paste that lead to its site', 'low'],
  youtube: ['Read and change your YouTube account', 'medium'],
};

const LOWER: Readonly<Record<PermissionRisk, PermissionRisk>> = {
  none: 'none',
  low: 'low',
  medium: 'low',
  high: 'medium',
};

/**
 * What an OAuth scope of Google allows. One that ends in `.readonly` has the words of the whole
 * scope, as far as reading goes, and a lower risk, unless it has its own row. Null for what is no
 * known scope.
 */
export function describeGoogleScope(scope: string): { words: string; risk: PermissionRisk } | null {
  const whole = rowOf(WHOLE, scope);
  if (whole) return { words: whole[0], risk: whole[1] };
  if (!scope.startsWith(PREFIX)) return null;
  const name = scope.slice(PREFIX.length).replace(/\/$/, '');
  const exact = rowOf(GOOGLE_SCOPES, name);
  if (exact) return { words: exact[0], risk: exact[1] };
  const isReading = name.endsWith('.readonly');
  const parts = name.replace(/\.readonly$/, '').split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = rowOf(GOOGLE_SCOPES, parts.slice(0, length).join('.'));
    if (!found) continue;
    const [words, risk] = found;
    return isReading ? { words: readingWords(words), risk: LOWER[risk] } : { words, risk };
  }
  return null;
}

function rowOf(rows: Readonly<Record<string, Described>>, name: string): Described | undefined {
  return Object.hasOwn(rows, name) ? rows[name] : undefined;
}

function readingWords(words: string): string {
  return words
    .replace(/^Read(,| and) (send and change|send and delete|change|manage|add) /, 'Read ')
    .replace(/^(Manage|Change) /, 'Read ');
}
