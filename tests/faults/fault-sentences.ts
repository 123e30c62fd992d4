import type { FaultName } from '@pi/stores';

/** What goes wrong, for the name of a test, and the reason recorded of it; null where nothing is lost by it. */
export const FAULT_SENTENCES: Record<FaultName, { says: string; reason: RegExp | null }> = {
  id_taken_over: { says: 'ids that show other products of other companies', reason: /taken_over/ },
  falling_counters: { says: 'counters that fall everywhere', reason: /falling_counts/ },
  stale_day: { says: 'numbers that stand still', reason: /stale_day/ },
  copied_day: { says: 'the whole day before once more', reason: /stale_day/ },
  short_list: { says: 'a list that lacks most listings', reason: /short_list/ },
  moved_data: { says: 'data that moved elsewhere in the answer', reason: /format_changed|not_a_plugin_page/ },
  renamed_classes: { says: 'pages whose classes have other names', reason: null },
  renamed_ratings: { says: 'data that calls ratings scores', reason: /drift: rating|format_changed/ },
  home_page: { says: 'home pages in place of what was asked for', reason: /not_a_plugin_page|format_changed/ },
  captcha: { says: 'a captcha page', reason: /captcha/ },
  forbidden: { says: '403', reason: /403/ },
  rate_limited: { says: '429 that does not say when to come back', reason: /429/ },
  rate_limited_retry_after: { says: '429 that says when to come back', reason: /429/ },
  server_error: { says: 'errors of the server', reason: /50[0234]/ },
  redirect_loop: { says: 'redirects in a loop', reason: /redirects in a loop/ },
  redirect_elsewhere: { says: 'redirects to another host', reason: /elsewhere\.example is not a host of/ },
  robots_forbid: { says: 'a robots.txt that forbids everything', reason: /closed by line/ },
  wrong_encoding: {
    says: 'texts in another encoding than is said',
    reason: /U\+FFFD|encod|format_changed|not_a_plugin_page/,
  },
  gzip_bomb: { says: 'a gzip bomb', reason: /body of more than \d+ bytes/ },
  cut_body: { says: 'bodies that break off', reason: /network_error|after 2 attempts/ },
  slow_drip: { says: 'bodies that drip', reason: /not finished in \d+ ms/ },
};
