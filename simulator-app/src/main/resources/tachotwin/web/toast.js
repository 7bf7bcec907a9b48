// Short notices at the foot of the page, read out by screen readers.

import { $, $$, h } from './dom.js';
import { t } from './words.js';
import { Refused } from './api.js';

const SHOWN_MILLIS = 6000;

/** Shows a notice for a while; the same again only renews it. */
export function notice(text, kind = 'note') {
  $$('#toasts .toast').filter((shown) => shown.textContent === text).forEach((shown) => shown.remove());
  const toast = h('p', { class: `toast ${kind}`, text });
  $('#toasts').append(toast);
  setTimeout(() => toast.remove(), SHOWN_MILLIS);
}

/** Does something that may fail; a failure is told in a notice. Gives the result, or nothing. */
export async function attempt(act) {
  try {
    return await act();
  } catch (failure) {
    notice(failure instanceof Refused ? failure.message : t('error.connection'), 'error');
    return undefined;
  }
}
