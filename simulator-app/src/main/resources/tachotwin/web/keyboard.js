// The keys of the computer as the keys of the device, wherever no other control needs them.

import { isMenuOpen } from './menu.js';
import { press } from './device.js';
import { $ } from './dom.js';

const KEYS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'back', Backspace: 'back', Enter: 'ok' };
const TYPING = 'input:not([type="range"]), select, textarea';
const OWN_ARROWS = 'input[type="range"], .scroll, .inside-body, #strip, .strip-view';
const OWN_ENTER = 'button, a, summary, [tabindex]';

/** Obeys the keyboard from now on. */
export function startKeyboard() {
  document.addEventListener('keydown', (event) => {
    const key = deviceKey(event);
    if (key && !event.repeat) {
      event.preventDefault();
      press(key);
    }
  });
  // After a click with the mouse the keyboard belongs to the device again, so that Enter is OK.
  document.addEventListener('click', (event) => {
    if (event.detail > 0 && event.target.closest('button') && !isMenuOpen() && !$('dialog[open]')) {
      document.activeElement?.blur();
    }
  });
}

function deviceKey(event) {
  const { key, code, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || isMenuOpen() || $('dialog[open]') || target.matches(TYPING)) {
    return null;
  }
  if (event.shiftKey) {
    return { Digit1: 'eject1', Digit2: 'eject2' }[code] ?? null;
  }
  if (key.startsWith('Arrow') && target.closest(OWN_ARROWS)) {
    return null;
  }
  if (key === 'Enter' && target.closest(OWN_ENTER)) {
    return null;
  }
  return /^[0-9]$/.test(key) ? key : KEYS[key] ?? null;
}
