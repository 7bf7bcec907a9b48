// Which view is shown, the projector's view and the language switch.

import { $, $$ } from './dom.js';
import { watch } from './live.js';
import { chooseLanguage, language, t } from './words.js';

const KEPT = 'tachotwin.projector';
const KEY_SIGNS = { up: '▲', down: '▼', back: '←', ok: 'OK', eject1: '⏏ 1', eject2: '⏏ 2' };
const listeners = [];

/** The view that is shown. */
export function view() {
  return document.body.dataset.view;
}

/** Tells when another view is shown. */
export function onView(act) {
  listeners.push(act);
}

/** Shows a view. */
export function showView(name) {
  if (!$$('nav [data-tab]').some((button) => button.dataset.tab === name)) {
    return;
  }
  document.body.dataset.view = name;
  $$('nav [data-tab]').forEach((button) => {
    if (button.dataset.tab === name) {
      button.setAttribute('aria-current', 'page');
    } else {
      button.removeAttribute('aria-current');
    }
  });
  history.replaceState(null, '', `#${name}`);
  listeners.forEach((act) => act(name));
}

/** Obeys the buttons of views, language and projector. */
export function startViews() {
  $$('[data-tab]').forEach((button) => button.addEventListener('click', () => showView(button.dataset.tab)));
  $('[data-action="language"]').addEventListener('click', () => chooseLanguage(language() === 'ru' ? 'en' : 'ru'));
  $('[data-action="projector"]').addEventListener('click', () => project(!document.body.classList.contains('projector')));
  project(new URLSearchParams(location.search).has('projector') || localStorage.getItem(KEPT) === 'true');
  watch((state) => state.lastKey, (key) => {
    $('#last-key strong').textContent = key ? KEY_SIGNS[key] ?? key : t('projector.none');
  });
  addEventListener('hashchange', showHash);
  showHash();
}

function project(on) {
  document.body.classList.toggle('projector', on);
  $('[data-action="projector"]').setAttribute('aria-pressed', on);
  localStorage.setItem(KEPT, on);
}

function showHash() {
  showView(location.hash.slice(1) || 'device');
}
