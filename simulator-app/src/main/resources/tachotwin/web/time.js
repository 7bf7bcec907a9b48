// Simulated time: shown large, slowed, hurried, stepped, taken back.

import { $, $$, h, setText } from './dom.js';
import { state, watch } from './live.js';
import { attempt } from './toast.js';
import { post } from './api.js';
import { clock, day, shifted } from './formats.js';
import { t } from './words.js';

const SPEEDS = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1200, 3600, 10_000];
const STEPS = ['1s', '10s', '1m', '10m', '1h', '8h'];
const BACK_MINUTES = [1, 5, 15, 60, 480];
const MINUTE = 60_000;

/** Obeys the controls of time and shows it from now on. */
export function startTime() {
  const speed = $('[data-action="speed"]');
  const pause = $('[data-action="pause"]');
  speed.append(...SPEEDS.map((times) => h('option', { value: times, text: `×${times.toLocaleString('ru')}` })));
  speed.addEventListener('change', () => pace({ speed: Number(speed.value) }));
  pause.addEventListener('click', () => pace({ paused: !state().time.paused }));
  $('[data-action="step"]').addEventListener('click', () => pace({ step: $('[data-action="step-length"]').value }));
  $('[data-action="jump"]').addEventListener('click', () => pace({ jump: true }));
  startRewind();
  watch((all) => all.time.now.slice(0, 19), (now) => {
    setText($('#clock'), clock(now));
    setText($('#date'), `${day(now)} UTC`);
  });
  watch((all) => all.time.behind, (behind) => {
    $('#behind').hidden = !behind;
  });
  watch((all) => all.time.speed, (times) => chooseSpeed(speed, times));
  watch((all) => all.time.paused, (paused) => {
    setText(pause, t(paused ? 'time.go' : 'time.pause'));
    pause.setAttribute('aria-pressed', paused);
    const length = $('[data-action="step-length"]');
    const chosen = length.value || '10s';
    length.replaceChildren(...STEPS.map((step) => h('option', { value: step, text: t(`step.${step}`), selected: step === chosen })));
  });
}

/** Changes the pace or place of time. */
function pace(change) {
  return attempt(() => post('/api/time', change));
}

/** Chooses a speed, also one that another client has set. */
function chooseSpeed(select, times) {
  if (!$$('option', select).some((option) => Number(option.value) === times)) {
    select.append(h('option', { value: times, text: `×${times}` }));
  }
  select.value = String(times);
}

function startRewind() {
  const dialog = $('#rewind-dialog');
  const moment = $('#rewind-moment');
  const back = async (to) => {
    if (await pace({ rewind: to })) {
      dialog.close();
    }
  };
  $('[data-action="rewind"]').addEventListener('click', () => {
    const { now } = state().time;
    moment.value = now.slice(0, 19);
    moment.min = state().bench.start.slice(0, 19);
    moment.max = now.slice(0, 19);
    $('#rewind-steps').replaceChildren(
      ...BACK_MINUTES.map((minutes) => h('button', {
        type: 'button', data: { back: minutes }, text: t('time.rewind.by', { step: t(`back.${minutes}`) }), on: { click: () => back(shifted(now, -minutes * MINUTE)) },
      })),
      h('button', { type: 'button', data: { back: 'start' }, text: t('time.rewind.start'), on: { click: () => back(state().bench.start) } }),
    );
    dialog.showModal();
  });
  $('[data-action="rewind-to"]').addEventListener('click', () => moment.value && back(`${moment.value.padEnd(19, ':00')}Z`));
}
