/** Phrases that are everyday words in other texts too, and what shows that they are meant. */
export interface AmbiguousPhrases {
  /** In the singular, as they are compared. */
  phrases: readonly string[];
  /** Stores most of whose listings mean it. */
  stores: readonly string[];
  /** Words of the same subject, one of which is in the listing too. */
  beside: RegExp;
}

/** By subject. */
export const AMBIGUOUS: readonly AmbiguousPhrases[] = [
  {
    phrases: listed(
      'order,checkout,cart,delivery,shipment,return,refund,variant,bundle,reward,loyalty,discount,coupon,voucher,deal,gift,membership,subscription,auction,bidding,wholesale,catalogue,upsell,sliding,vendor,supplier,sourcing,stock management,payment,installment,rating,review,testimonial,retention,churn,estimate,quote,quotation,offerte,inventory',
    ),
    stores: ['shopify'],
    beside:
      /\b(?:shops?|stores?|woo\w*|shopify|e-?commerce|customers?|products?|buyers?|merchants?|shoppers?|checkout|cart|purchas\w*|sell(?:ers?|ing)?|sales?|retail\w*|payments?|paypal|stripe|subscribers?|members?|recurring|prices?|pricing|stars?|parcels?|carriers?|amazon|ebay|etsy|winkel|bestellungen|webshop|clients?)\b/,
  },
  {
    phrases: listed('property,apartment,property listing'),
    stores: [],
    beside:
      /\b(?:real estate|realt\w+|for (?:sale|rent)|rent(?:s|als?|ing)?|mortgages?|landlords?|tenants?|houses?|brokers?|bedrooms?|airbnb|zillow|immobili\w*|housing)\b/,
  },
  {
    phrases: listed('course,student,teacher,school,classroom,vocabulary,certificate,certification,quiz,trivia'),
    stores: [],
    beside:
      /\b(?:lessons?|lms|learn\w*|teach\w*|students?|pupils|instructors?|quiz\w*|training|educat\w*|enrol\w*|exams?|homework|universit\w*|words?|languages?|school\w*)\b/,
  },
  {
    phrases: listed('event,ticket,reservation,appointment,webinar'),
    stores: ['google-workspace'],
    beside:
      /\b(?:attend\w*|venues?|rsvp|calendars?|conferences?|concerts?|workshops?|regist\w+|organi[sz]ers?|book\w*|meetups?|festivals?|upcoming|webinars?|visitors?|sell\w*|guests?|schedul\w*|support|helpdesk|service desk|zendesk|agents?|termin\w*|hosts?)\b/,
  },
  {
    phrases: listed('restaurant,restaurant menu,menu card,hotel,recipe,cooking,food ordering,food'),
    stores: [],
    beside:
      /\b(?:foods?|dish\w*|din(?:e|ing|ers?)|reservations?|bookings?|ordering|orders|meals?|kitchens?|cook\w*|ingredients?|guests?|chefs?|caf[eé]s?|cuisine|rooms?|waiters?|drinks|qr)\b/,
  },
  {
    phrases: listed('call'),
    stores: ['salesforce-appexchange'],
    beside: /\b(?:phones?|voip|sip|dial\w*|callers?|telephon\w*|pbx|voicemails?|contact cent\w+|twilio|video)\b/,
  },
  {
    phrases: listed('job,cv,resume,career,candidate,hiring,employee'),
    stores: [],
    beside:
      /\b(?:hiring|recruit\w*|applicants?|applications?|applying|candidates?|employ\w+|vacanc\w*|careers?|cover letters?|linkedin|interviews?|salar\w+|hr|job (?:boards?|seekers?|listings?|search)|leave|payroll|staff)\b/,
  },
  {
    phrases: listed('pipeline,prospect,territory,outreach'),
    stores: ['salesforce-appexchange'],
    beside: /\b(?:sales|crm|leads?|deals?|reps?|salesforce|hubspot|revenue|prospecting|e-?mails?)\b/,
  },
  {
    phrases: listed('stream,player,media player,sound,song'),
    stores: [],
    beside:
      /\b(?:videos?|audio|music|twitch|live|movies?|tv|media|podcasts?|radio|netflix|spotify|youtube|broadcast\w*|noise|tracks|playlists?|mp3)\b/,
  },
  {
    phrases: listed('trip,flight,travel'),
    stores: [],
    beside:
      /\b(?:hotels?|airlines?|airports?|destinations?|tours?|bookings?|itinerar\w*|touris\w*|vacations?|travell?ers?)\b/,
  },
  {
    phrases: listed('waste,garbage,trash,car,vehicle,alarm,light,camera,sensor,climate,energy,heating,vacuum,motion'),
    stores: ['home-assistant'],
    beside:
      /\b(?:smart|home assistant|homekit|garbage collection dates?|pickup|bins?|charg(?:ers?|ing)|tesla|security|thermostats?|solar|kwh|ip cameras?|surveillance|electric\w*|burglar|lamps?|robot|recycling|rtsp|webcams?|animations?)\b/,
  },
  {
    phrases: listed('bible,prayer'),
    stores: [],
    beside:
      /\b(?:verses?|scriptures?|church\w*|christian\w*|islam\w*|muslims?|mosques?|quran|jesus|god|faith|psalms?|prayer times)\b/,
  },
  {
    phrases: listed('container'),
    stores: [],
    beside: /\b(?:docker|podman|kubernetes|k8s|images|compose|oci|registry|dev ?containers?)\b/,
  },
  {
    phrases: listed('query'),
    stores: [],
    beside: /\b(?:sql|databases?|db|postgres\w*|mysql|sqlite|mongodb|select|tables|schema|dataview)\b/,
  },
  {
    phrases: listed('form'),
    stores: ['wordpress', 'shopify', 'google-workspace'],
    beside:
      /\b(?:fields?|submi\w+|contact|builders?|entries|respon\w+|surveys?|visitors?|fill\w*|inputs?|questions?|validat\w*)\b/,
  },
  {
    phrases: listed('contract,agreement'),
    stores: [],
    beside: /\b(?:sign\w*|legal|clients?|e-?sign\w*|parties|lawyers?|clm|renewals?|vendors?|documents?)\b/,
  },
  {
    phrases: listed('health,fitness'),
    stores: [],
    beside:
      /\b(?:fitness|workouts?|wellness|medical|patients?|doctors?|calories?|weight|steps|heart|sleep|exercises?|nutrition|garmin|strava|fitbit|clinic\w*|diet|habits?)\b/,
  },
  {
    phrases: listed('risk,compliance,regulation'),
    stores: ['atlassian', 'salesforce-appexchange'],
    beside: /\b(?:audits?|gdpr|iso|soc|registers?|regulat\w*|polic(?:y|ies)|controls|legal|hipaa|dsgvo|ccpa)\b/,
  },
];

function listed(text: string): string[] {
  return text.split(',');
}
