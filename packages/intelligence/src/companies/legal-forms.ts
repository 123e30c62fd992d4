import { WRITTEN_OUT } from './written-out-forms.ts';

/**
 * Legal forms of companies by certainty. Spaces and dots do not matter: forms are compared folded.
 */

/**
 * Words that no ordinary name contains: removed in front, in the middle, at the end, in brackets.
 */
export const ANYWHERE = [
  // English-speaking countries
  ...['Inc', 'Incorporated', 'LLC', 'LLP', 'LLLP', 'PLLC', 'Ltd', 'Co Ltd', 'Co Limited', 'Co Inc', 'Corp Ltd'],
  ...['Pty', 'Pty Ltd', 'Pty Limited', 'Pvt', 'Pvt Ltd', 'Pvt Limited', 'Private Ltd', 'Private Limited'],
  ...['Pte', 'Pte Ltd', 'Pte Limited', 'Limited Liability Company', 'Public Limited Company'],
  // German
  ...['GmbH', 'gGmbH', 'GesmbH', 'GmbH & Co', 'GmbH & Co KG', 'GmbH & Co KGaA', 'GmbH & Co OHG', 'AG & Co KG'],
  ...['UG & Co KG', 'UG haftungsbeschränkt', 'UG haftungsbeschraenkt', 'haftungsbeschränkt', 'haftungsbeschraenkt'],
  ...['OHG', 'KGaA', 'PartG mbB', 'Aktiengesellschaft'],
  // Romance languages
  ...['SARL', 'SASU', 'EURL', 'SRL', 'SRLS', 'SA de CV', 'SAPI de CV', 'SAB de CV', 'S de RL de CV', 'Ltda'],
  ...['Ltda ME', 'Ltda EPP', 'EIRELI', 'EIRELI ME', 'EIRELI EPP', 'Unipessoal Lda'],
  // Dutch, Slavic, Baltic, Hungarian
  ...['BVBA', 'Sp z oo', 'Sp z oo sp k', 'Sp z oo sp j', 'spol s r o', 'DOOEL', 'EOOD', 'UAB', 'Kft', 'Zrt', 'Nyrt'],
  ...['ООО', 'ОАО', 'ЗАО', 'ПАО', 'АО', 'ИП', 'ТОВ', 'ФОП', 'ПрАТ', 'JSC', 'OJSC', 'CJSC', 'PJSC'],
  ...['Joint Stock Company', 'Ltd Şti', 'Tic Ltd Şti', 'San ve Tic Ltd Şti', 'Limited Şirketi', 'Anonim Şirketi'],
  ...['akc spol', 'ТОО', 'КФХ', 'ЕООД', 'ООД', 'ΕΠΕ', 'ΙΚΕ'],
  // Asia and the Gulf
  ...[
    'Sdn Bhd',
    'Bhd',
    'Tbk',
    'OPC Pvt Ltd',
    'OPC Private Limited',
    'FZ LLC',
    'FZE',
    'FZCO',
    'DMCC',
    'בעמ',
    'ش.م.م',
    'ذ.م.م',
  ],
  ...WRITTEN_OUT,
];

/** Words that mean something else inside a name: removed only at the end of a name or part. */
export const AT_END = [
  ...['Limited', 'Corp', 'Corporation', 'Co', 'Company', 'PLC', 'PBC', 'AG', 'KG', 'UG', 'GbR', 'mbH', 'BV', 'NV'],
  ...['Oy', 'Oyj', 'ApS', 'sro', 'SLU', 'SLL', 'Lda', 'SNC', 'SPRL', 'ehf', 'Sp k', 'Sp j'],
  ...['Berhad', 'Unlimited Company', 'CIC'],
];

/** Like AT_END, but only with dots or slashes: without them they are syllables, words, initials. */
export const AT_END_DOTTED = [
  ...['e.V.', 'e.K.', 'e.U.', 'S.A.', 'S.A.S.', 'S.L.', 'S.p.A.', 'S.n.c.', 'S.C.', 'C.V.', 'L.P.', 'K.K.', 'G.K.'],
  ...['A/S', 'I/S', 'K/S', 'a.s.', 'A.Ş.', 'k.s.', 'v.o.s.', 'd.o.o.', 'd.d.', 'a.d.', 'o.o.d.', 'h.f.'],
  ...[
    'v.o.f.',
    's.c.s.',
    's.a.u.',
    's.c.r.l.',
    's.r.o.',
    'a.e.',
    'α.ε.',
    'o.y.',
    'd.a.c.',
    'p.c.',
    'c.i.c.',
    's.s.',
    'e.G.',
  ],
];

/**
 * Like AT_END, but only in this spelling: `Akari AS` is a company, `Same As`, `Day Spa` are names.
 */
export const AT_END_AS_SPELT = [
  ...[
    'AS',
    'ASA',
    'AB',
    'ab',
    'SE',
    'SA',
    'SAS',
    'sas',
    'SL',
    'SpA',
    'SPA',
    'LP',
    'KK',
    'OÜ',
    'OU',
    'oü',
    'Oü',
    'SIA',
    'PFA',
  ],
  ...['DOO', 'doo', 'OOD', 'Bt.', 'ME', 'Sh.p.k.', 'VOF', 'vof', 'hf.', 'hf', 'DAC', 'SCRL', 'SAU', 'FZC', 'ΑΕ', 'eG'],
];

/** Only in this spelling, and only as the first word. */
export const IN_FRONT_AS_SPELT = [
  ...['PT', 'PT.', 'CV.', 'SIA', 'OÜ', 'OOO', 'AO', 'ZAO', 'OAO', 'PAO', 'TOV', 'TOO', 'Oy', 'OY'],
];

/** Ends of words in any letter case, since no other word ends so: `acmellc`. */
export const GLUED_ANY_CASE = ['llc', 'gmbh'];

/** Written without a space behind a name whose last letter is small: `AcmeLLC`. */
export const GLUED_AS_SPELT = [
  'LLC',
  'LLP',
  'GmbH',
  'GMBH',
  'Ltd',
  'LTD',
  'Inc',
  'INC',
  'SARL',
  'SRL',
  'Limited',
  'PLC',
];

/** Written without spaces around them: removed anywhere in the text. Longer ones come first. */
export const GLUED = [
  ...['股份有限公司', '有限责任公司', '有限責任公司', '有限公司', '株式会社', '合同会社', '有限会社', '一般社団法人'],
  ...['一般財団法人', '合資会社', '合名会社', '유한책임회사', 'บริษัท', 'จำกัด'],
  ...['주식회사', '유한회사', '(주)', '(株)', '(有)', '(同)', '㈜', '㈱', '㈲'],
];
