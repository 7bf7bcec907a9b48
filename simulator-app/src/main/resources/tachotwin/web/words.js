// The language of the page: which it is, its words, and filling them into the document.

import { ru } from './ru.js';
import { en } from './en.js';
import { $$, setText } from './dom.js';

const DICTIONARIES = { ru, en };
const KEPT = 'tachotwin.language';
const listeners = [];
let chosen = first();

/** The language now: `ru` or `en`. */
export function language() {
  return chosen;
}

/** The words of a key in the chosen language, `{name}` replaced by the values; a missing key is seen as itself. */
export function t(key, values = {}) {
  const words = DICTIONARIES[chosen][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether there are words for a key. */
export function known(key) {
  return key in DICTIONARIES[chosen];
}

/** Changes the language and keeps it for the next visit. */
export function chooseLanguage(next) {
  chosen = next;
  localStorage.setItem(KEPT, next);
  translate();
  listeners.forEach((act) => act());
}

/** Tells a module when the language has changed. */
export function onLanguage(act) {
  listeners.push(act);
}

/** Fills the words into a part of the document: `data-t` is a text, `data-t-label` a label, `data-t-title` a tip. */
export function translate(root = document) {
  document.documentElement.lang = chosen;
  $$('[data-t]', root).forEach((element) => setText(element, t(element.dataset.t)));
  $$('[data-t-label]', root).forEach((element) => element.setAttribute('aria-label', t(element.dataset.tLabel)));
  $$('[data-t-title]', root).forEach((element) => element.setAttribute('title', t(element.dataset.tTitle)));
  $$('[data-t-hint]', root).forEach((element) => element.setAttribute('placeholder', t(element.dataset.tHint)));
}

function first() {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT);
  if (asked in DICTIONARIES) {
    return asked;
  }
  return navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
