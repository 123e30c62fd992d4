/** A feed has so many items at most, the newest. */
export const FEED_ITEMS = 50;
/** The days of a feed that looks back without end. */
export const EVER = { from: '1970-01-01', to: '9999-12-31' };
/** How far back a feed of all changes looks: further back an index would be walked for nothing. */
export const LOOK_BACK_DAYS = 90;
