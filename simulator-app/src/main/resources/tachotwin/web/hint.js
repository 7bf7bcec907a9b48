// One line that tells a newcomer what to do next, and marks the control it speaks of.

import { $, $$, setText } from './dom.js';
import { watch } from './live.js';
import { t } from './words.js';

/** Shows the hint from now on. */
export function startHint() {
  watch(next, ([key, where, values]) => {
    setText($('#hint'), t(`hint.${key}`, values));
    $$('.suggested').forEach((element) => element.classList.remove('suggested'));
    if (where) {
      $(where)?.classList.add('suggested');
    }
  });
}

/** The first that fits: what to do, the control for it, values of its words. */
function next({ unit, vehicle, slots, cards, display, paper, orders, time }) {
  const anyCard = slots.some((slot) => slot.card);
  const rows = [
    [!orders.done, 'orders', null],
    [time.paused, 'paused', '[data-action="pause"]'],
    [!unit.on, 'off', null],
    [!unit.ready, 'starting', null],
    [unit.pinWanted, 'pin', '.digits', { slot: unit.pinWanted }],
    [unit.asking, 'asking', '.walking'],
    [!paper.present, 'paper', '.roll'],
    [display.warning, 'warning', '[data-key="ok"]'],
    [!vehicle.ignition, 'ignition', '[data-action="ignition"]'],
    [!anyCard, 'card', '[data-card="driver"]'],
    [unit.busy, 'busy', null],
    [slots.some((slot) => slot.card && !slot.locked), 'checking', null],
    [!cards.some((card) => card.type === 'driver' && card.slot), 'other', null],
    [!unit.moving && vehicle.target === 0 && !vehicle.track.playing, 'drive', '[data-action="drive"]'],
    [true, 'driving', '[data-action="stop"]'],
  ];
  return rows.find(([fits]) => fits).slice(1);
}
