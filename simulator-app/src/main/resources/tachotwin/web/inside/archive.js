// The block's protected archive, newest records first.

import { $, h, markRow, setText } from '../dom.js';
import { attempt } from '../toast.js';
import { get, withQuery } from '../api.js';
import { dayAndClock } from '../formats.js';
import { onView, view } from '../views.js';
import { printSheet, sheetTable } from '../print.js';
import { onLanguage, t } from '../words.js';
import { fieldTable, octetDump } from './tree.js';

const KINDS = [
  '', 'EVENT', 'ACTIVITY', 'CARD', 'CARD_HOLDER', 'AUTHENTICATION', 'MOTION', 'MOTION_MINUTE', 'OVERSPEED', 'GNSS_GAP',
  'POWER', 'CLOCK', 'CONDITION', 'PLACE', 'DAILY_PERIOD', 'MANUAL_ENTRY', 'ACTIVATION', 'CALIBRATION', 'LIFE',
  'IDENTITY', 'DOWNLOAD', 'CARD_SIGNATURE', 'CONTROL', 'LOCK', 'SPEED_CONTROL', 'DOCUMENT', 'RECEIPT', 'SEAL',
];
const LIMIT = 200;

const kind = $('#archive-kind');
let records = [];

/** Reads the archive whenever its view is opened. */
export function startArchive() {
  kind.append(...KINDS.map((name) => h('option', { value: name })));
  kind.addEventListener('change', read);
  $('#archive-again').addEventListener('click', read);
  $('#inside-archive [data-action="print"]').addEventListener('click', print);
  onView((name) => name === 'archive' && read());
  onLanguage(label);
  label();
  if (view() === 'archive') {
    read();
  }
}

function label() {
  [...kind.options].forEach((option) => setText(option, title(option.value)));
  show();
}

function title(name) {
  return t(`record.${name}`);
}

async function read() {
  records = await attempt(() => get(withQuery('/api/archive', { kind: kind.value, limit: LIMIT }))) ?? records;
  show();
}

function show() {
  $('#archive-rows').replaceChildren(...records.map((record, index) =>
    h('tr', { tabindex: 0, data: { record: index }, on: { click: (event) => open(event.currentTarget, record), focus: (event) => open(event.currentTarget, record) } },
      h('td', { text: dayAndClock(record.at) }), h('td', { text: title(record.kind) }), h('td', { class: 'octets', text: summary(record) }))));
  $('#archive-details').replaceChildren(h('p', { class: 'nothing', text: t(records.length ? 'archive.choose' : 'archive.none') }));
}

function summary({ fields }) {
  return fields.map(({ name, value }) => `${name}: ${value}`).join('; ');
}

function open(line, record) {
  markRow(line);
  $('#archive-details').replaceChildren(
    h('h3', { text: title(record.kind) }), h('p', { class: 'facts', text: `${dayAndClock(record.at)} UTC · ${record.kind}` }),
    fieldTable(record.fields), octetDump(record.octets) ?? '');
}

function print() {
  printSheet(t('archive.title'), [[t('archive.kind'), title(kind.value)], [t('protocol.count'), String(records.length)]],
    [sheetTable([t('column.at'), t('archive.kind'), t('column.fields')], records.map((record) => [dayAndClock(record.at), title(record.kind), summary(record)]))]);
}
