// Any JSON of the server as readable text: names and values, tables where rows are alike, branches that fold.

import { h } from '../dom.js';
import { dayAndClock } from '../formats.js';
import { known, t } from '../words.js';

const OPEN_DEPTH = 1;
const HEX_ROW = 16;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Shows a value; branches deeper than the first are folded. */
export function tree(value, depth = 0) {
  if (Array.isArray(value)) {
    return list(value, depth);
  }
  if (isCoded(value)) {
    return h('span', { class: 'value', text: `${value.title} (${value.code})` });
  }
  if (value !== null && typeof value === 'object') {
    return h('div', { class: 'tree' }, Object.entries(value).filter(([, part]) => !isEmpty(part)).map(([name, part]) => entry(name, part, depth)));
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
    h('tbody', {}, fieldRows(fields, false)));
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

/** A row for each field, those within a field after it. */
function fieldRows(fields, isInner) {
  return fields.flatMap(({ code, name, value, unit, clause, attributes }) => [
    h('tr', { class: isInner ? 'inner' : null },
      h('td', { text: [code, name].filter(Boolean).join(' ') }), h('td', { text: attributes ? '' : [plain(value), unit].filter(Boolean).join(' ') }), h('td', { text: clause ?? '' })),
    ...fieldRows(attributes ?? [], true),
  ]);
}

function entry(name, part, depth) {
  const title = known(`name.${name}`) ? t(`name.${name}`) : name;
  if (part !== null && typeof part === 'object' && Object.keys(part).length > 0 && !isCoded(part)) {
    const count = Array.isArray(part) ? ` (${part.length})` : '';
    return h('details', { open: depth < OPEN_DEPTH }, h('summary', { text: `${title}${count}` }), tree(part, depth + 1));
  }
  return h('div', { class: 'leaf' }, h('span', { class: 'term', text: title }), tree(part, depth));
}

function isEmpty(part) {
  return part === '' || (Array.isArray(part) && part.length === 0);
}

/** A code of the standard with its words. */
function isCoded(value) {
  return value !== null && typeof value === 'object' && Object.keys(value).join() === 'code,title';
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
  return value !== null && typeof value === 'object' && 'name' in value && ('value' in value || 'attributes' in value);
}

function heading(value, index) {
  const words = [value?.fid, value?.part ?? value?.name].filter(Boolean).join(' · ');
  return words || `${index + 1}`;
}

function plain(value) {
  if (value !== null && typeof value === 'object') {
    return Object.values(value).map(plain).join(', ');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  if (MOMENT.test(value)) {
    return dayAndClock(value);
  }
  return known(`value.${value}`) ? t(`value.${value}`) : String(value ?? '—');
}
