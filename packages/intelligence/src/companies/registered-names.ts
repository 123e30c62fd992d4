/** Places that begin registered names of Chinese companies. */
const PLACES =
  '北京|上海|天津|重庆|深圳|广州|杭州|成都|南京|武汉|西安|苏州|厦门|长沙|青岛|大连|郑州|合肥|福州|济南|珠海|东莞|佛山|宁波|无锡|昆明|贵阳|南昌|沈阳|哈尔滨|长春|石家庄|太原|海南|广东|浙江|江苏|四川|湖北|湖南|山东|福建|河南|河北|安徽|台北|台灣|台湾|香港'.split(
    '|',
  );
/** Trades that end them, in front of the legal form; longer ones first. */
const TRADES =
  '网络科技|信息技术|信息科技|电子商务|软件技术|网络技术|软件开发|智能科技|数字科技|文化传媒|互联网|科技|技术|网络|软件|信息|资讯|資訊|科技股份|数据'.split(
    '|',
  );

const place = new RegExp(`^(?:${PLACES.join('|')})(?:省|市)?(?=\\p{Script=Han}{2})`, 'u');
const placeInBrackets = new RegExp(`\\s*\\((?:${PLACES.join('|')})(?:省|市)?\\)\\s*`, 'u');
const trade = new RegExp(`(?<=\\p{Script=Han}{2})(?:${TRADES.join('|')})$`, 'u');

/**
 * Reduces a registered Chinese name to the firm's own part: names consist of place, own part, trade
 * and legal form (北京 字节跳动 科技 有限公司). At least two characters stay.
 * @param name without its legal form
 */
export function stripPlaceAndTrade(name: string): string {
  const text = name.replace(placeInBrackets, '').trim();
  const own = text.replace(place, '');
  return own === name ? name : own.replace(trade, '');
}

/** For keys, where the legal form is not known: the trade is removed, with it a place in front. */
export function stripTrade(key: string): string {
  const own = key.replace(trade, '');
  return own === key ? key : own.replace(place, '');
}
