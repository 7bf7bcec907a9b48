// How moments, durations and amounts are written. All moments are UTC, as the device keeps them.

import { t } from './words.js';

/** `02.03.2026` of a moment. */
export function day(moment) {
  const [year, month, date] = moment.slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}

/** `05:00:07` of a moment. */
export function clock(moment) {
  return moment.slice(11, 19);
}

/** `05:00:07.250` of a moment. */
export function clockMillis(moment) {
  return moment.slice(11).replace('Z', '').padEnd(12, '.000').slice(0, 12);
}

/** Day and time of a moment. */
export function dayAndClock(moment) {
  return `${day(moment)} ${clock(moment)}`;
}

/** `4 ч 30 мин` of minutes. */
export function hours(minutes) {
  return t('hours', { h: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, '0') });
}

/** A number with a thin gap between thousands. */
export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

/** A moment some milliseconds later (or earlier), in whole seconds. */
export function shifted(moment, millis) {
  return `${new Date(Date.parse(moment) + millis).toISOString().slice(0, 19)}Z`;
}
