// The first steps and the keys of the computer, shown on demand.

import { $, h } from './dom.js';
import { t } from './words.js';

const STEPS = ['ignition', 'card', 'pin', 'drive', 'print', 'inside'];
const KEYS = [['▲ ▼', 'walk'], ['Enter', 'ok'], ['← Backspace', 'back'], ['0 … 9', 'digits'], ['Shift + 1, 2', 'eject']];

/** Obeys the button of help. */
export function startHelp() {
  $('[data-action="help"]').addEventListener('click', () => {
    $('#help-steps').replaceChildren(...STEPS.map((step) => h('li', { text: t(`help.step.${step}`) })));
    $('#help-keys').replaceChildren(...KEYS.map(([keys, act]) => h('div', {}, h('dt', {}, h('kbd', { text: keys })), h('dd', { text: t(`help.key.${act}`) }))));
    $('#help-dialog').showModal();
  });
}
