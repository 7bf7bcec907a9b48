// A protocol on paper: A4, monochrome, numbered pages, lines for signatures.

import { $, h } from './dom.js';
import { state } from './live.js';
import { dayAndClock } from './formats.js';
import { t } from './words.js';

/**
 * Prints a sheet.
 * @param {string} title
 * @param {[string, string][]} facts what stands before the body, as names and values
 * @param {Node[]} body tables, pictures
 */
export function printSheet(title, facts, body) {
  const { bench, time } = state();
  const rows = [
    [t('sheet.bench'), t('bench.name', { profile: t(`profile.${bench.profile}`), variant: t(`variant.${bench.variant}`), seed: bench.seed, block: bench.block })],
    [t('sheet.time'), `${dayAndClock(time.now)} UTC`],
    ...facts,
  ];
  $('#sheet').replaceChildren(
    h('h1', { text: title }),
    h('dl', {}, rows.map(([name, value]) => h('div', {}, h('dt', { text: name }), h('dd', { text: value })))),
    ...body,
    h('div', { class: 'signatures' }, ['sheet.made', 'sheet.checked'].map((key) => h('p', {}, h('span', { text: t(key) }), h('i'), h('small', { text: t('sheet.signature') })))),
  );
  window.print();
}

/** A table for a sheet. */
export function sheetTable(heads, rows) {
  return h('table', {}, h('thead', {}, h('tr', {}, heads.map((text) => h('th', { text })))),
    h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((text) => h('td', { text }))))));
}
