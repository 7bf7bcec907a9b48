// Any JSON of the server as readable text: names and values, tables where rows are alike, branches that fold.

import { h } from '../dom.js';
import { t } from '../words.js';

const OPEN_DEPTH = 1;
const HEX_ROW = 16;

/** Shows a value; branches deeper than the first are folded. */
export function tree(value, depth = 0) {
  if (Array.isArray(value)) {
    return value.length === 0 ? h('span', { class: 'nothing', text: t('tree.empty') }) : list(value, depth);
  }
  if (value !== null && typeof value === 'object') {
    return h('dl', { class: 'tree' }, Object.entries(value).map(([name, part]) => entry(name, part, depth)));
  }
  return h('span', { class: 'value', text: plain(value) });
}

/** Fields with names, values and clauses as a table. */
export function fieldTable(fields) {
  if (fields.length === 0) {
    return h('p', { class: 'nothing', text: t('protocol.plain') });
  }
  return h('table', { class: 'fields' },
    h('thead', {}, h('tr', {}, ['column.field', 'column.value', 'column.clause'].map((key) => h('th', { text: t(key) })))),
    h('tbody', {}, fields.map(({ name, value, clause }) => h('tr', {}, h('td', { text: name }), h('td', {}, typeof value === 'object' ? tree(value, 1) : plain(value)), h('td', { text: clause ?? '' })))));
}

/** Octets as rows of sixteen with their offsets. */
export function octetDump(hex) {
  const digits = hex.replace(/[^0-9A-Fa-f]/g, '');
  if (digits.length === 0) {
    return null;
  }
  const octets = digits.match(/../g) ?? [];
  const rows = Array.from({ length: Math.ceil(octets.length / HEX_ROW) }, (_, row) =>
    `${(row * HEX_ROW).toString(16).toUpperCase().padStart(4, '0')}  ${octets.slice(row * HEX_ROW, (row + 1) * HEX_ROW).join(' ')}`);
  return h('pre', { class: 'dump', text: rows.join('\n') });
}

function entry(name, part, depth) {
  if (part !== null && typeof part === 'object' && Object.keys(part).length > 0) {
    const count = Array.isArray(part) ? ` (${part.length})` : '';
    return h('details', { open: depth < OPEN_DEPTH }, h('summary', { text: `${name}${count}` }), tree(part, depth + 1));
  }
  return h('div', {}, h('dt', { text: name }), h('dd', {}, tree(part, depth)));
}

function list(values, depth) {
  if (values.every(isField)) {
    return fieldTable(values);
  }
  if (values.every((value) => value === null || typeof value !== 'object')) {
    return h('span', { class: 'value', text: values.map(plain).join(', ') });
  }
  return h('div', { class: 'tree' }, values.map((value, index) =>
    h('details', {}, h('summary', { text: heading(value, index) }), tree(value, depth + 1))));
}

function isField(value) {
  return value !== null && typeof value === 'object' && 'name' in value && 'value' in value;
}

function heading(value, index) {
  const words = [value?.id, value?.name, value?.title].filter(Boolean).join(' · ');
  return words || `${index + 1}`;
}

function plain(value) {
  return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value ?? '—');
}
