/** Names of plugins of Acme with their standard form: [name, display, key, full key]. */
export const GOLDEN: readonly (readonly [name: string, display: string, key: string, fullKey: string])[] = [
  // platforms
  ['Invoice Merge', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge for Google Sheets™', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge for Chrome and Edge', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge Chrome Extension', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge (Jira Cloud)', 'Invoice Merge', 'invoicemerge', 'invoicemergejiracloud'],
  ['Invoice Merge for Suppliers', 'Invoice Merge for Suppliers', 'invoicemergeforsupplier', 'invoicemergeforsupplier'],
  ['Sheets Merge', 'Sheets Merge', 'sheetmerge', 'sheetmerge'],
  ['SAML Single Sign On', 'SAML Single Sign On', 'samlsinglesignon', 'samlsinglesignon'],
  // types, editions, fillers
  ['The Invoice Merge Add-on', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge Pro & More', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge – with AI', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge [official]', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Adblock Plus', 'Adblock Plus', 'adblockplu', 'adblockplu'],
  // parts
  ['Invoice Merge – PDF tool', 'Invoice Merge', 'invoicemerge', 'invoicemergepdf'],
  ['Invoice Merge ‑ PDF', 'Invoice Merge', 'invoicemerge', 'invoicemergepdf'],
  ['Invoice Merge: PDF & more', 'Invoice Merge', 'invoicemerge', 'invoicemergepdf'],
  // the company
  ['Invoice Merge by Acme', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge | ACME', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge – Acme', 'Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Invoice Merge Acme', 'Invoice Merge Acme', 'invoicemerge', 'invoicemerge'],
  ['Acme: Invoice Merge', 'Acme', 'invoicemerge', 'invoicemerge'],
  ['Acme Invoice Merge for Sheets', 'Acme Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Acme.io Invoice Merge', 'Acme.io Invoice Merge', 'invoicemerge', 'invoicemerge'],
  ['Acme Notes', 'Acme Notes', 'note', 'note'],
  ['Invoices to Acme', 'Invoices to Acme', 'invoicetoacme', 'invoicetoacme'],
  ['Acme for Chrome', 'Acme', '', ''],
  ['Acme', 'Acme', '', ''],
  // spelling
  ['InvoicesMerge', 'InvoicesMerge', 'invoicesmerge', 'invoicesmerge'],
  ['INVOICES  merge', 'INVOICES merge', 'invoicemerge', 'invoicemerge'],
  ['Colours Organiser', 'Colours Organiser', 'colororganizer', 'colororganizer'],
  ['CSS Access', 'CSS Access', 'cssaccess', 'cssaccess'],
  ['PDF to Word', 'PDF to Word', 'pdftoword', 'pdftoword'],
  ['翻訳くん', '翻訳くん', '翻訳くん', '翻訳くん'],
  // too common to identify a product
  ['Dark Mode for Chrome', 'Dark Mode', '', 'darkmode'],
  ['Analytics – heat maps', 'Analytics', '', 'analyticheatmap'],
  ['News', 'News', '', 'new'],
  ['Notes Pro', 'Notes', '', 'note'],
  ['PDF Tools', 'PDF', '', 'pdf'],
  ['Extension for Chrome', 'Extension for Chrome', '', 'extensionforchrome'],
  ['🔥', '🔥', '', '🔥'],
];
