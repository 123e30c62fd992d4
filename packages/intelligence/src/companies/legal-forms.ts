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
  // Asia
  ...['Sdn Bhd', 'Bhd', 'Tbk', 'Kabushiki Kaisha', 'Godo Kaisha'],
];

/** Words that mean something else inside a name: removed only at the end of a name or part. */
export const AT_END = [
  ...['Limited', 'Corp', 'Corporation', 'Co', 'Company', 'PLC', 'PBC', 'AG', 'KG', 'UG', 'GbR', 'mbH', 'BV', 'NV'],
  ...['Oy', 'Oyj', 'ApS', 'sro', 'SLU', 'SLL', 'Lda', 'SNC', 'SPRL', 'ehf', 'Sp k', 'Sp j'],
];

/** Like AT_END, but only with dots or slashes: without them they are syllables, words, initials. */
export const AT_END_DOTTED = [
  ...['e.V.', 'e.K.', 'e.U.', 'S.A.', 'S.A.S.', 'S.L.', 'S.p.A.', 'S.n.c.', 'S.C.', 'C.V.', 'L.P.', 'K.K.', 'G.K.'],
  ...['A/S', 'I/S', 'K/S', 'a.s.', 'A.Ş.', 'k.s.', 'v.o.s.', 'd.o.o.', 'd.d.', 'a.d.', 'o.o.d.', 'h.f.'],
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
    'SIA',
    'PFA',
  ],
  ...['DOO', 'doo', 'OOD', 'Bt.', 'ME', 'Sh.p.k.'],
];

/** Only in this spelling, and only as the first word. */
export const IN_FRONT_AS_SPELT = ['PT', 'PT.', 'SIA', 'OÜ', 'OOO'];

/** Written without spaces around them: removed anywhere in the text. Longer ones come first. */
export const GLUED = [
  ...['股份有限公司', '有限责任公司', '有限責任公司', '有限公司', '株式会社', '合同会社', '有限会社', '一般社団法人'],
  ...['주식회사', '유한회사', '(주)', '(株)', '(有)', '(同)', '㈜', '㈱', '㈲'],
];
