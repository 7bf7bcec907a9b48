// A day's activities of both slots, and the accounting with what is left until break and rest.

import { $, h, setText, svg } from '../dom.js';
import { state, watch } from '../live.js';
import { attempt } from '../toast.js';
import { get, withQuery } from '../api.js';
import { clock, day, dayAndClock, hours, shifted } from '../formats.js';
import { remaining } from '../left.js';
import { onView, view } from '../views.js';
import { printSheet, sheetTable } from '../print.js';
import { onLanguage, t } from '../words.js';

const DAY_MINUTES = 1440;
const DAY_MILLIS = 86_400_000;
const LEVELS = { UNKNOWN: 0.4, REST: 1, AVAILABLE: 2, WORK: 3, DRIVE: 4 };
const LEVEL_HEIGHT = 20;
const HEIGHT = 4 * LEVEL_HEIGHT;

let shown = null;
let asked = null;

/** Shows the day whenever its view is opened, and every change of activity after. */
export function startTimeline() {
  $('#timeline-before').addEventListener('click', () => read(shifted(`${shown.day}T00:00:00Z`, -DAY_MILLIS).slice(0, 10)));
  $('#timeline-after').addEventListener('click', () => read(shifted(`${shown.day}T00:00:00Z`, DAY_MILLIS).slice(0, 10)));
  $('#timeline-today').addEventListener('click', () => read(null));
  $('#inside-time [data-action="print"]').addEventListener('click', print);
  onView((name) => name === 'time' && read(asked));
  onLanguage(show);
  watch((all) => [all.drivers.map(({ activity, since }) => [activity, since]), all.time.now.slice(0, 16)], () => view() === 'time' && read(asked));
  watch((all) => [all.drivers, all.norms], ([drivers, norms]) =>
    $('#accounting').replaceChildren(...drivers.map((driver, index) => account(driver, index + 1, norms))));
}

/** Reads a day, or the day of the bench's clock without one. */
async function read(date) {
  asked = date;
  shown = await attempt(() => get(withQuery('/api/timeline', { day: date }))) ?? shown;
  show();
}

function show() {
  if (shown) {
    setText($('#timeline-day'), day(shown.day));
    $('#timeline').replaceChildren(...shown.slots.map((spans, index) => chart(spans, index + 1)));
  }
}

function chart(spans, slot) {
  const driver = state().drivers[slot - 1];
  return h('figure', { class: 'day-chart' },
    h('figcaption', {}, h('strong', { text: t('left.slot', { slot }) }), ` ${day(shown.day)} · `, driver.card ? t('timeline.now', { activity: t(`activity.${driver.activity}`), since: clock(driver.since) }) : t('left.nobody')),
    h('div', { class: 'day-levels' },
      h('div', { class: 'day-names', 'aria-hidden': 'true' }, ['DRIVE', 'WORK', 'AVAILABLE', 'REST'].map((activity) => h('span', { text: t(`activity.${activity}`) }))),
      svg('svg', { viewBox: `0 0 ${DAY_MINUTES} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': spans.map(told).join('; ') },
        Array.from({ length: 25 }, (_, hour) => svg('path', { class: hour % 6 ? 'hour' : 'hour sixth', d: `M${hour * 60} 0V${HEIGHT}` })),
        spans.map(bar))),
    h('div', { class: 'day-hours', 'aria-hidden': 'true' }, Array.from({ length: 13 }, (_, index) => hourMark(index * 2))));
}

function hourMark(hour) {
  const mark = h('span', { text: String(hour) });
  mark.style.left = `${hour / 24 * 100}%`;
  return mark;
}

function bar(span) {
  const from = minute(span.from);
  const width = Math.max(1, minute(span.to) - from);
  const height = LEVELS[span.activity] * LEVEL_HEIGHT;
  return svg('rect', { class: `span ${span.activity}${span.card ? '' : ' cardless'}`, x: from, y: HEIGHT - height, width, height }, svg('title', { text: told(span) }));
}

/** Minutes since the shown day's begin; a moment of the next day is its end. */
function minute(moment) {
  const minutes = (Date.parse(moment) - Date.parse(`${shown.day}T00:00:00Z`)) / 60_000;
  return Math.min(DAY_MINUTES, Math.max(0, minutes));
}

function told(span) {
  return `${clock(span.from).slice(0, 5)}–${clock(span.to).slice(0, 5)} ${doing(span)}`;
}

function doing({ activity, card }) {
  const words = t(`activity.${activity}`);
  return card ? words : t('timeline.cardless', { activity: words });
}

function account(driver, slot, norms) {
  if (!driver.card) {
    return h('section', { class: 'account' }, h('h3', { text: t('left.slot', { slot }) }), h('p', { class: 'nothing', text: t('left.nobody') }));
  }
  return h('section', { class: 'account' },
    h('h3', { text: t('left.slot', { slot }) }),
    remaining(driver, norms).map(({ name, done, norm, left, over }) => h('div', { class: `norm${over ? ' over' : ''}` },
      h('span', { text: t(`norm.${name}`) }),
      h('strong', { text: over ? t('norm.over', { time: hours(done - norm) }) : t('norm.left', { time: hours(left) }) }),
      h('meter', { min: 0, max: norm, value: done, high: norm * 0.9, 'aria-label': t(`norm.${name}`) }),
      h('span', { text: t('norm.done', { done: hours(done), norm: hours(norm) }) }))),
    h('p', { text: t('norm.breaks', { done: hours(driver.cumulativeBreak), norm: hours(norms.sufficientBreak) }) }));
}

function print() {
  const charts = $('#timeline').cloneNode(true);
  charts.removeAttribute('id');
  const rows = shown.slots.flatMap((spans, index) => spans.map((span) => [String(index + 1), dayAndClock(span.from), dayAndClock(span.to), doing(span)]));
  printSheet(t('timeline.title'), [[t('timeline.day'), day(shown.day)]],
    [charts, sheetTable([t('timeline.slot'), t('timeline.from'), t('timeline.to'), t('timeline.activity')], rows)]);
}
