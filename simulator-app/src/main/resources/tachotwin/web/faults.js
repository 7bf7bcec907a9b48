// What can be made wrong: sensor, GNSS, supply, case, seals and parts, each a switch, in short beside the device and in full in a view.

import { $, $$, h, setText } from './dom.js';
import { control, state, watch } from './live.js';
import { t } from './words.js';

/** Groups of faults; `value` is what can be set, else a fault is there or not. */
const GROUPS = [
  ['motion', [
    { name: 'sensor', value: { usual: 0, least: 0, most: 99.9, step: 0.1 } }, { name: 'sensor-connector' }, { name: 'motion-data' },
    { name: 'sensor-authentication' }, { name: 'sensor-changed' }, { name: 'sensor-breach' }, { name: 'sensor-refuses' },
    { name: 'sensor-stored-data' }, { name: 'sensor-data-transfer' }, { name: 'sensor-case-open' }, { name: 'sensor-hardware' },
  ]],
  ['gnss', [{ name: 'gnss' }, { name: 'gnss-connector' }, { name: 'communication' }, { name: 'link-connector' }]],
  ['supply', [{ name: 'supply', value: { usual: 0, least: 0, most: 36, step: 0.1 } }, { name: 'supply-connector' },
    { name: 'temperature', value: { usual: -25, least: -60, most: 99, step: 1 } }]],
  ['case', [{ name: 'case-open' }, { name: 'seal-broken' }]],
  ['device', [
    { name: 'paper', value: { usual: 0, least: 0, most: 9999, step: 1 } }, { name: 'printer' }, { name: 'display' }, { name: 'slot-1' },
    { name: 'slot-2' }, { name: 'processor' }, { name: 'memory' }, { name: 'software' }, { name: 'medium' },
  ]],
  ['block', [{ name: 'block-line' }, { name: 'block', once: 'attack' }, { name: 'block', once: 'out-of-step' }]],
  ['data', [{ name: 'card-data' }, { name: 'stored-data' }, { name: 'data-transfer' }]],
  ['accident', [{ name: 'accident-button' }, { name: 'blow' }, { name: 'tilt' }, { name: 'accelerometer' }]],
];
const QUICK = ['gnss', 'gnss-connector', 'sensor', 'supply', 'case-open', 'seal-broken', 'link-connector', 'paper'];
const LENGTHS = ['', '1s', '10s', '1m', '10m', '1h'];

/** Shows the switches and obeys them from now on. */
export function startFaults() {
  const faults = GROUPS.flatMap(([, members]) => members);
  const length = $('#fault-length');
  length.append(...LENGTHS.map((time) => h('option', { value: time })));
  $('#quick-faults').append(...QUICK.map((name) => toggle(faults.find((fault) => fault.name === name))));
  $('#all-faults').append(...GROUPS.map(([group, members]) =>
    h('fieldset', { class: 'fault-group' }, h('legend', { data: { t: `faults.group.${group}` } }), members.map(row))));
  $('#faults-none').addEventListener('click', () => state().faults.forEach(({ name }) => control(`fault ${name} off`)));
  watch((all) => all.faults, (on) => {
    [...length.options].forEach((option) => setText(option, t(`faults.for.${option.value}`)));
    $$('.fault-group legend').forEach((legend) => setText(legend, t(legend.dataset.t)));
    $$('[data-fault]').forEach((button) => show(button, on));
    $('#faults-none').disabled = on.length === 0;
    setText($('nav [data-tab="faults"]'), on.length ? t('tab.faults.some', { n: on.length }) : t('tab.faults'));
  });
}

function row(fault) {
  if (!fault.value) {
    return h('div', { class: 'fault-row' }, toggle(fault, () => $('#fault-length').value));
  }
  const { usual, least, most, step } = fault.value;
  const value = h('input', { type: 'number', value: usual, min: least, max: most, step, data: { value: fault.name } });
  value.addEventListener('change', () => isOn(fault.name) && control(`fault ${fault.name} ${value.value}`));
  return h('div', { class: 'fault-row' }, toggle(fault, () => $('#fault-length').value, value), value, h('span', { class: 'unit', data: { unit: fault.name } }));
}

/** A switch of a fault, in the panel without a length; `input` gives its value. */
function toggle(fault, length = () => '', input = null) {
  const { name, once } = fault;
  const turn = () => {
    const time = length() ? ` for ${length()}` : '';
    if (once) {
      control(`fault ${name} ${once}${time}`);
    } else if (isOn(name)) {
      control(`fault ${name} off`);
    } else {
      control(`fault ${name} ${value(fault, input)}${time}`);
    }
  };
  return h('button', { type: 'button', class: 'fault', role: once ? null : 'switch', data: { fault: once ? `${name}-${once}` : name, once: once ?? '' }, on: { click: turn } },
    h('span', {}), h('strong', {}));
}

function value({ name, value: limits }, input) {
  if (!limits) {
    return 'on';
  }
  const chosen = input?.value || String(limits.usual);
  return name === 'paper' && Number(chosen) === 0 ? 'out' : chosen;
}

function isOn(name) {
  return state().faults.some((fault) => fault.name === name);
}

function show(button, on) {
  const { fault, once } = button.dataset;
  const [title, told] = button.children;
  setText(title, t(`fault.${fault}`));
  const unit = $(`[data-unit="${fault}"]`, button.parentElement);
  if (unit) {
    setText(unit, t(`fault.unit.${fault}`));
    $('input', button.parentElement).setAttribute('aria-label', `${t(`fault.${fault}`)}, ${t(`fault.unit.${fault}`)}`);
  }
  if (once) {
    setText(told, t('faults.provoke'));
    return;
  }
  const present = on.find(({ name }) => name === fault);
  button.setAttribute('aria-checked', Boolean(present));
  setText(told, present ? t('faults.on', { value: amount(present) }).trim() : t('faults.off'));
}

function amount({ name, value: present }) {
  return /^-?[0-9.]+$/.test(present) ? `${present} ${t(`fault.unit.${name}`)}` : '';
}
