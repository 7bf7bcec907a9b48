// What each driver does and how much is left until break and rest, beside the device.

import { $, h } from './dom.js';
import { watch } from './live.js';
import { hours } from './formats.js';
import { t } from './words.js';

/** Minutes left until a break, until the end of a day's, a week's and two weeks' driving. */
export function remaining(driver, norms) {
  return [
    { name: 'break', done: driver.continuousDriving, norm: norms.continuousDriving },
    { name: 'day', done: driver.dailyDriving, norm: norms.dailyDriving },
    { name: 'week', done: driver.weekDriving, norm: norms.weekDriving },
    { name: 'weeks', done: driver.twoWeekDriving, norm: norms.twoWeekDriving },
  ].map((row) => ({ ...row, left: Math.max(0, row.norm - row.done), over: row.done > row.norm }));
}

/** Shows it from now on. */
export function startLeft() {
  watch((state) => [state.drivers, state.norms], ([drivers, norms]) => {
    $('#left').replaceChildren(...drivers.map((driver, index) => line(index + 1, driver, norms)));
  });
}

function line(slot, driver, norms) {
  if (!driver.card) {
    return h('p', {}, h('strong', { text: t('left.slot', { slot }) }), ' ', t('left.nobody'));
  }
  const [toBreak, toRest] = remaining(driver, norms);
  return h('p', { class: toBreak.over || toRest.over ? 'over' : '' },
    h('strong', { text: t('left.slot', { slot }) }), ' ', t(`activity.${driver.activity}`), h('br'),
    h('span', { text: told('left.break', toBreak) }), ' ', h('span', { text: told('left.rest', toRest) }));
}

function told(key, { left, over, done, norm }) {
  return over ? t(`${key}.over`, { time: hours(done - norm) }) : t(key, { time: hours(left) });
}
