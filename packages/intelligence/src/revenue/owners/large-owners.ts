/** A company that sells something larger than plugins. */
export interface LargeOwner {
  domains: string[];
  /** Hosts of its own at which others have pages: they count together with its name. */
  shared?: string[];
  /**
   * Names in lower case, letters and digits only, with or without the legal form. Words, surnames
   * and names that others could have are left to the domain.
   */
  names: string[];
  /** The marketplaces of which it runs the store, or the program that its plugins are for. */
  runs?: string[];
}

/** Large owners, by hand. */
export const LARGE_OWNERS: readonly LargeOwner[] = [
  {
    domains: ['google.com', 'chromium.org', 'withgoogle.com', 'youtube.com', 'android.com', 'flutter.dev'],
    names: ['google', 'googlecloud', 'googlechrome', 'googleworkspace', 'chromium'],
    runs: ['chrome-web-store', 'google-workspace'],
  },
  {
    domains: ['microsoft.com', 'visualstudio.com', 'azure.com', 'office.com', 'bing.com', 'skype.com', 'xamarin.com'],
    names: ['microsoft', 'visualstudio', 'microsoftcorporation', 'microsoftedge', 'microsoftbing', 'skype'],
    runs: ['edge', 'vs-code', 'open-vsx'],
  },
  { domains: ['github.com', 'npmjs.com'], names: ['github'], runs: ['vs-code', 'open-vsx'] },
  { domains: ['linkedin.com'], names: ['linkedin'] },
  {
    domains: ['mozilla.org', 'mozilla.com', 'firefox.com'],
    names: ['mozilla', 'firefox', 'mozillafirefox'],
    runs: ['firefox'],
  },
  {
    domains: ['automattic.com', 'wordpress.org', 'wordpress.com', 'woocommerce.com', 'jetpack.com', 'akismet.com'],
    names: ['automattic', 'wordpress', 'wordpressorg', 'wordpresscom', 'woocommerce', 'akismet'],
    runs: ['wordpress'],
  },
  {
    domains: ['atlassian.com', 'trello.com', 'bitbucket.org'],
    names: ['atlassian', 'trello', 'atlassianlabs'],
    runs: ['atlassian'],
  },
  { domains: ['jetbrains.com', 'kotlinlang.org'], names: ['jetbrains'], runs: ['jetbrains'] },
  { domains: ['shopify.com'], names: ['shopify'], runs: ['shopify'] },
  {
    domains: ['salesforce.com', 'tableau.com', 'mulesoft.com', 'heroku.com'],
    shared: ['slack.com'],
    names: [
      ...['salesforce', 'salesforcecom', 'salesforcelabs', 'mulesoft', 'heroku'],
      ...['slacktechnologies', 'tableausoftware', 'tableau'],
    ],
    runs: ['salesforce-appexchange'],
  },
  { domains: ['figma.com'], names: ['figma'], runs: ['figma'] },
  { domains: ['raycast.com'], names: ['raycast'], runs: ['raycast'] },
  { domains: ['obsidian.md'], names: ['obsidianmd'], runs: ['obsidian'] },
  {
    domains: ['home-assistant.io', 'nabucasa.com', 'openhomefoundation.org'],
    names: ['homeassistant', 'nabucasa'],
    runs: ['home-assistant'],
  },
  { domains: ['eclipse.org', 'open-vsx.org'], names: ['eclipsefoundation'], runs: ['open-vsx'] },
  { domains: ['redhat.com', 'ibm.com'], names: ['redhat', 'ibm', 'ibmcorporation'] },
  { domains: ['adobe.com', 'marketo.com', 'magento.com'], names: ['adobe', 'adobesystems'] },
  { domains: ['meta.com', 'facebook.com', 'whatsapp.com', 'instagram.com'], names: ['facebook', 'metaplatforms'] },
  {
    domains: ['amazon.com', 'aws.amazon.com', 'twitch.tv', 'alexa.com'],
    names: ['amazon', 'amazonwebservices', 'amazoncom'],
  },
  { domains: ['apple.com'], names: ['appleinc'] },
  { domains: ['oracle.com', 'netsuite.com'], names: ['oraclecorporation', 'netsuite'] },
  { domains: ['sap.com'], names: ['sap', 'sapse'] },
  {
    domains: ['cisco.com', 'webex.com', 'duo.com', 'duosecurity.com', 'splunk.com'],
    names: ['cisco', 'ciscosystems', 'webex', 'splunk'],
  },
  { domains: ['zoom.us', 'zoom.com'], names: ['zoomvideocommunications'] },
  { domains: ['docsend.com', 'hellosign.com'], shared: ['dropbox.com'], names: ['dropbox'] },
  { domains: [], shared: ['box.com'], names: ['boxinc'] },
  { domains: ['hubspot.com'], names: ['hubspot'] },
  { domains: ['zendesk.com'], names: ['zendesk'] },
  { domains: ['servicenow.com'], names: ['servicenow'] },
  { domains: ['workday.com'], names: ['workdayinc'] },
  { domains: ['docusign.com', 'docusign.net'], names: ['docusign'] },
  { domains: ['intuit.com', 'mailchimp.com', 'quickbooks.com'], names: ['intuit', 'mailchimp'] },
  { domains: ['paypal.com', 'joinhoney.com', 'honey.com', 'braintreepayments.com'], names: ['paypal', 'honeyscience'] },
  { domains: ['stripe.com'], names: ['stripeinc'] },
  { domains: ['block.xyz', 'squareup.com'], names: ['squareup'] },
  { domains: ['twilio.com', 'sendgrid.com'], names: ['twilio', 'sendgrid'] },
  { domains: ['cloudflare.com'], names: ['cloudflare'] },
  { domains: ['datadoghq.com'], names: ['datadog'] },
  { domains: ['gitlab.com'], names: ['gitlab'] },
  { domains: ['hashicorp.com'], names: ['hashicorp'] },
  { domains: ['mongodb.com'], names: ['mongodb'] },
  { domains: ['elastic.co'], names: ['elasticsearch'] },
  { domains: ['okta.com', 'auth0.com'], names: ['okta'] },
  { domains: ['asana.com'], names: ['asanainc'] },
  { domains: ['monday.com'], names: ['mondaycom'] },
  { domains: ['wix.com'], names: ['wix', 'wixcom'] },
  { domains: ['godaddy.com'], names: ['godaddy'] },
  { domains: ['spotify.com'], names: ['spotify'] },
  { domains: ['netflix.com'], names: ['netflix'] },
  { domains: ['pinterest.com'], names: ['pinterest'] },
  { domains: ['x.com', 'twitter.com'], names: ['twitterinc', 'xcorp'] },
  { domains: ['snap.com', 'snapchat.com'], names: ['snapchat'] },
  { domains: ['tiktok.com', 'bytedance.com'], names: ['tiktok', 'bytedance'] },
  { domains: ['tencent.com', 'qq.com'], names: ['tencent', 'tencentcloud'] },
  { domains: ['alibaba.com', 'alibaba-inc.com', 'aliyun.com'], names: ['alibaba', 'alibabacloud', 'aliyun'] },
  { domains: ['baidu.com'], names: ['baidu'] },
  { domains: ['yandex.ru', 'yandex.com'], names: ['yandex'] },
  { domains: ['opera.com'], names: ['operasoftware', 'operanorway'] },
  { domains: ['yahoo.com', 'yahooinc.com', 'verizonmedia.com'], names: ['yahoo'] },
  { domains: ['nvidia.com'], names: ['nvidia'] },
  { domains: ['intel.com'], names: ['intelcorporation'] },
  {
    domains: ['norton.com', 'avast.com', 'avg.com', 'avira.com', 'gendigital.com', 'lifelock.com'],
    names: ['nortonlifelock', 'avast', 'avastsoftware', 'avgtechnologies', 'avira', 'gendigital'],
  },
  { domains: ['mcafee.com'], names: ['mcafee'] },
  { domains: ['trendmicro.com'], names: ['trendmicro'] },
  { domains: ['kaspersky.com'], names: ['kaspersky', 'kasperskylab'] },
  { domains: ['crowdstrike.com'], names: ['crowdstrike'] },
  { domains: ['zscaler.com'], names: ['zscaler'] },
  { domains: ['paloaltonetworks.com'], names: ['paloaltonetworks'] },
  { domains: ['openai.com', 'chatgpt.com'], names: ['openai'] },
  { domains: ['anthropic.com', 'claude.ai'], names: ['anthropic'] },
  { domains: ['walmart.com'], names: ['walmart'] },
  { domains: ['ebay.com'], names: ['ebay'] },
  { domains: ['rakuten.com', 'ebates.com'], names: ['rakuten', 'rakutenrewards'] },
  { domains: ['capitalone.com', 'capitaloneshopping.com', 'wikibuy.com'], names: ['capitalone', 'capitaloneshopping'] },
  { domains: ['klarna.com'], names: ['klarna'] },
];
