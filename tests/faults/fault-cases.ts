import type { FaultName } from '@pi/stores';

/** The title of each fault in test names, and the recorded reason; null when no data is lost. */
export const FAULT_CASES: Record<FaultName, { title: string; reason: RegExp | null }> = {
  id_taken_over: { title: 'ids that show other products of other companies', reason: /taken_over/ },
  falling_counters: { title: 'counters that fall everywhere', reason: /falling_counts/ },
  stale_day: { title: 'numbers that do not change', reason: /stale_day/ },
  copied_day: { title: 'the whole previous day again', reason: /stale_day/ },
  short_list: { title: 'a list without most listings', reason: /short_list/ },
  moved_data: { title: 'data that moved within the response', reason: /format_changed|not_a_plugin_page/ },
  renamed_classes: { title: 'pages whose classes have other names', reason: null },
  renamed_ratings: { title: 'data that calls ratings scores', reason: /drift: rating|format_changed/ },
  home_page: { title: 'home pages instead of the requested pages', reason: /not_a_plugin_page|format_changed/ },
  captcha: { title: 'a captcha page', reason: /captcha/ },
  forbidden: { title: '403', reason: /403/ },
  rate_limited: { title: '429 without Retry-After', reason: /429/ },
  rate_limited_retry_after: { title: '429 with Retry-After', reason: /429/ },
  server_error: { title: 'server errors', reason: /50[0234]/ },
  element_bomb: { title: 'six million elements', reason: /body of more than \d+ bytes/ },
  redirect_loop: { title: 'redirects in a loop', reason: /redirects in a loop/ },
  redirect_elsewhere: { title: 'redirects to another host', reason: /elsewhere\.example is not a host of/ },
  robots_forbid: { title: 'a robots.txt that disallows everything', reason: /disallowed by line/ },
  wrong_encoding: {
    title: 'texts in another encoding than stated',
    reason: /U\+FFFD|encod|format_changed|not_a_plugin_page/,
  },
  gzip_bomb: { title: 'a gzip bomb', reason: /body of more than \d+ bytes/ },
  cut_body: { title: 'truncated bodies', reason: /network_error|after 2 attempts/ },
  slow_drip: { title: 'bodies that drip', reason: /not finished after \d+ ms/ },
};
