// The printer's paper: a strip comes out line by line, is torn off, lies on the shelf and can be kept as a file.

import { $, $$, h, setText } from './dom.js';
import { control, watch } from './live.js';
import { attempt } from './toast.js';
import { get, withQuery } from './api.js';
import { clock, dayAndClock } from './formats.js';
import { onLanguage, t } from './words.js';

const LINE_MILLIS = 83;
const NEAR_MOST = 4;

const strip = $('#strip');
const picture = $('img', strip);
const hanging = $('.strip-shown', strip);
let shelf = [];
let known = 0;
let bench = null;
let waiting = [];
let out = null;
let feeding = null;

/** Shows what is printed from now on; what was printed before lies on the shelf. */
export function startPaper() {
  $('[data-action="tear"]').addEventListener('click', tear);
  $('[data-action="read-strip"]').addEventListener('click', () => openShelf(out));
  $('[data-action="shelf"]').addEventListener('click', () => openShelf());
  $('[data-action="new-roll"]').addEventListener('click', () => control('fault paper off'));
  watch((all) => all.paper.present, (present) => setText($('.roll'), t(present ? 'paper.roll' : 'paper.roll.none')));
  watch((all) => [all.paper.printouts, all.bench], ([count, on]) => fetchStrips(count, JSON.stringify(on)));
  onLanguage(show);
}

async function fetchStrips(count, on) {
  const isAnother = on !== bench || count < known;
  if (isAnother) {
    [known, bench, shelf, waiting, out] = [0, on, [], [], null];
    clearInterval(feeding);
  }
  if (count > known) {
    const strips = await attempt(() => get(withQuery('/api/printouts', { after: known || null }))) ?? [];
    const fresh = strips.filter(({ number }) => number > known);
    known = Math.max(known, ...fresh.map(({ number }) => number));
    if (isAnother) {
      shelf.push(...fresh);
    } else {
      waiting.push(...fresh);
      feed();
    }
  }
  show();
}

/** Lets the next strip come out; one that still hangs goes to the shelf. */
async function feed() {
  if (feeding || waiting.length === 0) {
    return;
  }
  tear();
  out = waiting.shift();
  picture.src = address(out, 'png');
  picture.alt = `${out.title}\n${out.lines.join('\n')}`;
  hanging.style.height = '0';
  strip.hidden = false;
  show();
  feeding = setInterval(() => {}, LINE_MILLIS);
  await picture.decode().catch(() => {});
  clearInterval(feeding);
  comeOut();
}

function comeOut() {
  const { lines } = out;
  const jump = matchMedia('(prefers-reduced-motion: reduce)').matches || waiting.length > 1;
  let line = jump ? lines.length - 1 : 0;
  feeding = setInterval(() => {
    line++;
    hanging.style.height = `${picture.clientHeight * Math.min(1, line / lines.length)}px`;
    strip.scrollTop = strip.scrollHeight;
    if (line >= lines.length) {
      clearInterval(feeding);
      feeding = null;
      show();
      feed();
    }
  }, LINE_MILLIS);
}

function tear() {
  if (out) {
    shelf.push(out);
    out = null;
    strip.hidden = true;
    show();
  }
}

function show() {
  const near = $('#shelf-near');
  near.hidden = out !== null;
  near.replaceChildren(...(shelf.length ? shelf.slice(-NEAR_MOST).reverse().map((one) =>
    h('button', { type: 'button', data: { printout: one.number }, text: `${one.title} · ${clock(one.at).slice(0, 5)}`, on: { click: () => openShelf(one) } })) : [h('p', { text: t('paper.here') })]));
  const said = $('#paper-state');
  said.hidden = out && !feeding;
  setText(said, t(out ? 'paper.printing' : 'paper.none'));
  $('[data-action="tear"]').hidden = !out || feeding;
  $('[data-action="read-strip"]').hidden = !out || feeding;
  setText($('[data-action="shelf"]'), t('shelf.button', { n: shelf.length }));
}

/** The address of a strip as a file; its moment tells it from one printed before time was taken back. */
function address({ number, at }, kind) {
  return withQuery(`/api/printouts/${number}.${kind}`, { at });
}

/** Opens the shelf with a strip, or with the newest. */
function openShelf(first) {
  const strips = [...shelf, ...(out && !feeding ? [out] : [])].reverse();
  const rows = strips.map((one) => h('li', {},
    h('button', { type: 'button', data: { printout: one.number }, on: { click: () => look(one) } }, h('strong', { text: one.title }), h('span', { text: dayAndClock(one.at) })),
    ['png', 'pdf', 'txt'].map((kind) => h('a', { href: address(one, kind), download: `${one.number}.${kind}`, text: kind.toUpperCase(), 'aria-label': `${one.title}, ${kind.toUpperCase()}` }))));
  $('#shelf-rows').replaceChildren(...(rows.length ? rows : [h('li', { class: 'nothing', text: t('shelf.empty') })]));
  look(first ?? strips[0]);
  $('#shelf-dialog').showModal();
}

function look(one) {
  $$('#shelf-rows [data-printout]').forEach((button) => button.setAttribute('aria-pressed', Number(button.dataset.printout) === one?.number));
  const view = $('#strip-picture');
  view.hidden = !one;
  if (one) {
    view.src = address(one, 'png');
    view.alt = one.lines.join('\n');
  }
}
