/** Legal forms in full words, which no ordinary name contains. Compared folded. */
export const WRITTEN_OUT = [
  // English-speaking countries
  ...['Limited Liability Partnership', 'Limited Liability Limited Partnership', 'Private Limited Company'],
  ...['Proprietary Limited', 'Limited by Guarantee', 'Designated Activity Company', 'Community Interest Company'],
  ...['Public Benefit Corporation', 'Professional Limited Liability Company', 'One Person Company'],
  // German
  ...['Gesellschaft mit beschränkter Haftung', 'Gesellschaft mit beschraenkter Haftung'],
  ...['Gesellschaft bürgerlichen Rechts', 'Gesellschaft buergerlichen Rechts', 'Kommanditgesellschaft'],
  ...['Unternehmergesellschaft', 'Unternehmergesellschaft haftungsbeschränkt', 'offene Handelsgesellschaft'],
  ...['eingetragener Verein', 'eingetragener Kaufmann', 'eingetragene Kauffrau', 'eingetragene Genossenschaft'],
  ...['Partnerschaftsgesellschaft', 'Kommanditgesellschaft auf Aktien', 'Europäische Aktiengesellschaft'],
  // French
  ...['Société à responsabilité limitée', 'Société anonyme', 'Société par actions simplifiée', 'Société en commandite'],
  ...['Société par actions simplifiée unipersonnelle', 'Société en nom collectif', 'Société coopérative'],
  ...['Entreprise unipersonnelle à responsabilité limitée', 'Société privée à responsabilité limitée'],
  // Spanish and Portuguese
  ...['Sociedad Limitada', 'Sociedad Limitada Unipersonal', 'Sociedad Limitada Laboral', 'Sociedad Anónima'],
  ...['Sociedad Anónima Unipersonal', 'Sociedad Anónima de Capital Variable', 'Sociedad por Acciones Simplificada'],
  ...['Sociedad de Responsabilidad Limitada', 'Sociedad de Responsabilidad Limitada de Capital Variable'],
  ...['Sociedad por Acciones', 'Sociedad Cooperativa', 'Sociedade Limitada', 'Sociedade Unipessoal Limitada'],
  ...['Sociedade Anônima', 'Sociedade por Quotas', 'Unipessoal Limitada', 'Limitada', 'Sociedade Unipessoal Lda'],
  ...['Microempreendedor Individual', 'Microempresa', 'Sociedade Limitada Unipessoal'],
  // Italian and Romanian
  ...['Società a responsabilità limitata', 'Società a responsabilità limitata semplificata', 'Società per azioni'],
  ...['Società in nome collettivo', 'Società in accomandita semplice', 'Società cooperativa', 'Società semplice'],
  ...['Societate cu răspundere limitată', 'Societate pe acțiuni'],
  // Dutch
  ...['Besloten vennootschap', 'Besloten vennootschap met beperkte aansprakelijkheid', 'Naamloze vennootschap'],
  ...['Vennootschap onder firma', 'Commanditaire vennootschap', 'Eenmanszaak'],
  // Nordic and Baltic
  ...[
    'Aktiebolag',
    'Handelsbolag',
    'Aktieselskab',
    'Anpartsselskab',
    'Aksjeselskap',
    'Osakeyhtiö',
    'Julkinen osakeyhtiö',
  ],
  ...['Einkahlutafélag', 'Hlutafélag', 'Osaühing', 'Aktsiaselts', 'Uždaroji akcinė bendrovė', 'Akcinė bendrovė'],
  ...['Sabiedrība ar ierobežotu atbildību', 'Akciju sabiedrība', 'Mažoji bendrija'],
  // Slavic, Hungarian, Greek, Turkish
  ...['Spółka z ograniczoną odpowiedzialnością', 'Spółka z ograniczoną odpowiedzialnością spółka komandytowa'],
  ...[
    'Spółka z oo',
    'Spółka z oo sp k',
    'Spółka akcyjna',
    'Spółka komandytowa',
    'Spółka jawna',
    'Spółka cywilna',
    'Prosta spółka akcyjna',
  ],
  ...['společnost s ručením omezeným', 'akciová společnost', 'spoločnosť s ručením obmedzeným', 'akciová spoločnosť'],
  ...['Društvo s ograničenom odgovornošću', 'Društvo sa ograničenom odgovornošću', 'Dioničko društvo'],
  ...['Družba z omejeno odgovornostjo', 'Delniška družba'],
  ...['Korlátolt felelősségű társaság', 'Zártkörűen működő részvénytársaság', 'Nyilvánosan működő részvénytársaság'],
  ...['Betéti társaság', 'Дружество с ограничена отговорност', 'Еднолично дружество с ограничена отговорност'],
  ...['Общество с ограниченной ответственностью', 'Акционерное общество', 'Закрытое акционерное общество'],
  ...['Открытое акционерное общество', 'Публичное акционерное общество', 'Индивидуальный предприниматель'],
  ...['Товариство з обмеженою відповідальністю', 'Приватне акціонерне товариство', 'Фізична особа підприємець'],
  ...['Товарищество с ограниченной ответственностью', 'Ανώνυμη Εταιρεία', 'Εταιρεία Περιορισμένης Ευθύνης'],
  // Asia
  ...['Sendirian Berhad', 'Perseroan Terbatas', 'Công ty TNHH', 'Công ty Cổ phần', 'Kabushiki Kaisha', 'Godo Kaisha'],
  ...['Công ty trách nhiệm hữu hạn', 'Yugen Kaisha', 'Jusik Hoesa', 'Chusik Hoesa'],
];
