// The calibration tool at the service connector: reads the parameters in force and writes those that were changed.

import { $, $$, h, setText } from './dom.js';
import { control, watch } from './live.js';
import { attempt, notice } from './toast.js';
import { get } from './api.js';
import { t } from './words.js';

const NUMBER = { type: 'number', step: 1 };
const FIELDS = [
  ['vin', { type: 'text', maxlength: 17, pattern: '[A-Z0-9]+', required: true }], ['vrn', { type: 'text', maxlength: 13, pattern: '[АВЕКМНОРСТУХA-Z0-9]+', required: true }],
  ['w', { ...NUMBER, min: 0, max: 65535 }], ['k', { ...NUMBER, min: 1, max: 65535 }], ['l', { type: 'number', step: 0.125, min: 0.125, max: 8191.875 }],
  ['tyres', { type: 'text', maxlength: 15, pattern: '[A-Z0-9\\/. \\-]+', required: true }], ['limit', { ...NUMBER, min: 0, max: 255 }], ['odometer', { ...NUMBER, min: 0, max: 9999999 }],
  ['time', { type: 'datetime-local', step: 1 }], ['next', { type: 'date' }],
];
const REASONS = 5;
const PERIODIC = '5';

/** Names of the fields in which a person has typed what is not in force. */
const typed = new Set();
let bench = null;

/** Shows the tool while it is attached. */
export function startTool() {
  const reasons = h('select', { name: 'reason', 'aria-labelledby': 'tool-reason' }, Array.from({ length: REASONS }, (_, i) => h('option', { value: i + 1 })));
  $('#tool-fields').append(row('reason', reasons), ...FIELDS.map(([name, props]) => row(name, h('input', { name, ...props, 'aria-labelledby': `tool-${name}` }))));
  reasons.value = PERIODIC;
  $('#tool-form').addEventListener('input', ({ target }) => typed.add(target.name));
  $('[data-action="tool-write"]').addEventListener('click', write);
  watch((all) => all.connector, (attached) => {
    $$('[data-attached]').forEach((section) => { section.hidden = section.dataset.attached !== attached; });
    $$('[data-attach]').forEach((button) => button.setAttribute('aria-checked', button.dataset.attach === attached));
    $$('#tool-fields label span').forEach((label) => setText(label, t(`tool.${label.dataset.name}`)));
    [...reasons.options].forEach((option) => setText(option, t(`tool.reason.${option.value}`)));
  });
  $$('[data-attach]').forEach((button) => button.addEventListener('click', () => control(`connector ${button.dataset.attach}`)));
  watch((all) => [all.connector === 'tool', all.bench.number, all.unit.busy], ([attached, number, busy]) => {
    if (number !== bench) {
      typed.clear();
      bench = number;
    }
    return attached && !busy && fetchAll();
  });
}

function row(name, input) {
  return h('label', {}, h('span', { id: `tool-${name}`, data: { name } }), input);
}

/** Reads what is in force; what a person has typed meanwhile stays. */
async function fetchAll() {
  const found = await attempt(() => get('/api/calibration'));
  if (!found) {
    return;
  }
  const now = { ...found, time: '', next: found.next.slice(0, 10) };
  FIELDS.map(([name]) => [name, $('#tool-form').elements[name]]).forEach(([name, input]) => {
    if (input.value.trim() === String(now[name])) {
      typed.delete(name);
    } else if (!typed.has(name)) {
      input.value = now[name];
    }
  });
}

/** What nobody has typed is left out: the unit keeps it. */
async function write() {
  const form = $('#tool-form');
  if (!form.reportValidity()) {
    return;
  }
  // The block tells the circumference in whole millimetres: what the record has of it is written again.
  const names = FIELDS.map(([name]) => name).filter((name) => name === 'l' || typed.has(name));
  const changed = names.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== '');
  const words = [['reason', form.elements.reason.value], ...changed].map(([name, value]) => `${name}=${name === 'time' ? `${value.padEnd(19, ':00')}Z` : value}`);
  if (await control(`calibrate ${words.join('; ')}`)) {
    typed.delete('time');
    form.elements.time.value = '';
    notice(t('tool.sent'));
  }
}
