// Every octet that crossed a seam: filtered, followed, opened field by field, kept and printed.

import { $, $$, h, markRow, setText } from '../dom.js';
import { state } from '../live.js';
import { attempt } from '../toast.js';
import { get, withQuery } from '../api.js';
import { clockMillis, dayAndClock } from '../formats.js';
import { onView, view } from '../views.js';
import { printSheet, sheetTable } from '../print.js';
import { onLanguage, known, t } from '../words.js';
import { fieldTable, octetDump } from './tree.js';

const SEAMS = ['ZH', 'APDU', 'CAN', 'AISTK', 'HAND', 'SCREEN', 'PAPER', 'ARCHIVE', 'DOCUMENT', 'MEDIA'];
const POLL_MILLIS = 500;
const LIMIT = 200;
const ROWS_MOST = 400;
const TYPING_MILLIS = 300;
const COLUMNS_ALWAYS = 5;
const COLUMN_CLASSES = [null, null, null, null, null, 'clause', 'octets'];

const rows = $('#trace-rows');
const scroll = $('#trace-scroll');
const followButton = $('[data-action="follow"]');
let events = [];
let last = null;
let following = true;
let polling = null;
let isAsking = false;
let chosen = null;

/** Makes the filters and polls while the view is seen. */
export function startProtocol() {
  $('#seams').append(...SEAMS.map((seam) => h('label', {}, h('input', { type: 'checkbox', checked: true, data: { seam }, on: { change: begin } }), h('span', { data: { name: seam } }))));
  let typing = null;
  $('#trace-text').addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(begin, TYPING_MILLIS);
  });
  followButton.addEventListener('click', () => {
    following = !following;
    label();
    poll();
  });
  rows.addEventListener('click', ({ target }) => choose(target.closest('tr')));
  scroll.addEventListener('keydown', walk);
  $('#inside-protocols [data-action="print"]').addEventListener('click', print);
  onView(watchView);
  document.addEventListener('visibilitychange', watchView);
  onLanguage(label);
  label();
  watchView();
}

function label() {
  setText(followButton, t(following ? 'protocol.pause' : 'protocol.follow'));
  followButton.setAttribute('aria-pressed', !following);
  $$('#seams [data-name]').forEach((name) => setText(name, t(`seam.${name.dataset.name}`)));
  showDetails();
}

function watchView() {
  clearInterval(polling);
  if (view() === 'protocols' && !document.hidden) {
    polling = setInterval(() => following && poll(), POLL_MILLIS);
    begin();
  }
}

/** Begins anew with the newest events, as after another filter. */
function begin() {
  [events, last] = [[], null];
  say(filter().seam === '' ? 'protocol.none' : 'protocol.searching');
  poll();
}

/** Says something in place of the rows. */
function say(key) {
  rows.replaceChildren(h('tr', { class: 'said', data: { said: key } }, h('td', { colspan: COLUMNS_ALWAYS, text: t(key) })));
}

async function poll() {
  // Nothing is asked where the state tells that nothing has crossed since.
  if (isAsking || view() !== 'protocols' || filter().seam === '' || (last !== null && state()?.trace === last)) {
    return;
  }
  isAsking = true;
  const asked = filter();
  const answer = await attempt(() => get(withQuery('/api/trace', { ...asked, limit: LIMIT, after: last })));
  isAsking = false;
  if (answer && JSON.stringify(asked) === JSON.stringify(filter())) {
    take(answer);
  } else if (answer) {
    begin();
  }
}

function filter() {
  const seams = $$('[data-seam]').filter((box) => box.checked).map((box) => box.dataset.seam);
  return { seam: seams.length === SEAMS.length ? null : seams.join(','), text: $('#trace-text').value.trim() };
}

function take({ last: newest, events: fresh }) {
  if (last !== null && newest < last) {
    begin();
    return;
  }
  if (last !== null && fresh.length === LIMIT) {
    // More has crossed than can be read: the newest are shown, and that some are left out.
    [events, last] = [[], null];
    say('protocol.gap');
    poll();
    return;
  }
  last = newest;
  if (fresh.length === 0) {
    if (events.length === 0) {
      say('protocol.none');
    }
    return;
  }
  if (events.length === 0 && rows.firstChild?.dataset.said !== 'protocol.gap') {
    rows.replaceChildren();
  }
  const atEnd = scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 40;
  events = [...events, ...fresh].slice(-ROWS_MOST);
  rows.append(...fresh.map(row));
  while (rows.children.length > ROWS_MOST) {
    rows.firstChild.remove();
  }
  if (atEnd) {
    scroll.scrollTop = scroll.scrollHeight;
  }
}

function row(event) {
  return h('tr', { data: { event: event.number, seam: event.seam } }, columns(event).map((text, index) => h('td', { class: COLUMN_CLASSES[index], text })));
}

function columns({ number, at, seam, from, to, name, clause, octets }) {
  return [String(number), clockMillis(at), t(`seam.${seam}`), `${party(from)} → ${party(to)}`, name, clause ?? '', octets ?? ''];
}

function party(name) {
  const [, node] = /^node-(\d+)$/.exec(name) ?? [];
  if (node) {
    return t('party.node', { n: node });
  }
  return known(`party.${name}`) ? t(`party.${name}`) : name ?? '';
}

function choose(line) {
  if (!line?.dataset.event) {
    return;
  }
  chosen = events.find(({ number }) => number === Number(line.dataset.event)) ?? chosen;
  markRow(line);
  line.scrollIntoView({ block: 'nearest' });
  showDetails();
}

function walk(event) {
  const line = $('[aria-current]', rows);
  const next = { ArrowDown: line ? line.nextElementSibling : rows.lastElementChild, ArrowUp: line ? line.previousElementSibling : rows.lastElementChild }[event.key];
  if (next) {
    event.preventDefault();
    choose(next);
  }
}

function showDetails() {
  const details = $('#trace-details');
  if (!chosen) {
    details.replaceChildren(h('p', { class: 'nothing', text: t('protocol.choose') }));
    return;
  }
  const { number, at, seam, from, to, name, clause, octets, fields } = chosen;
  details.replaceChildren(...[
    h('h3', { text: name }),
    h('p', { class: 'facts', text: [`№ ${number}`, `${dayAndClock(at)} UTC`, t(`seam.${seam}`), `${party(from)} → ${party(to)}`, clause].filter(Boolean).join(' · ') }),
    octetDump(octets ?? ''),
    fieldTable(fields ?? []),
  ].filter(Boolean));
}

function print() {
  const { seam, text } = filter();
  const heads = ['column.number', 'column.at', 'column.seam', 'column.way', 'column.name', 'column.clause', 'column.octets'].map((key) => t(key));
  printSheet(t('protocol.sheet'), [
    [t('protocol.seams'), seam ? seam.split(',').map((name) => t(`seam.${name}`)).join(', ') : t('protocol.all')],
    [t('protocol.text'), text || '—'],
    [t('protocol.count'), String(events.length)],
  ], [sheetTable(heads, events.map(columns))]);
}
