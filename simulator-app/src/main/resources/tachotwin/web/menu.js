// A menu that opens at a button and is walked by arrows, as a list of actions.

import { $$, h } from './dom.js';

const EDGE = 8;
let open = null;

/**
 * Opens a menu at an element.
 * @param {HTMLElement} anchor where it opens; gets the focus back
 * @param {string} title what it is about
 * @param {{text: string, act: () => void, data?: object, disabled?: boolean}[]} items
 */
export function openMenu(anchor, title, items) {
  closeMenu();
  const buttons = items.map(({ text, act, data, disabled }) =>
    h('button', { type: 'button', role: 'menuitem', data, 'aria-disabled': disabled ? 'true' : null, text, on: {
      click: () => {
        if (!disabled) {
          closeMenu();
          act();
        }
      },
    } }));
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': title, on: { keydown: walk } }, h('p', { class: 'menu-title', text: title }), buttons);
  document.body.append(menu);
  place(menu, anchor);
  open = { menu, anchor };
  (buttons.find((button) => !button.hasAttribute('aria-disabled')) ?? buttons[0]).focus();
  setTimeout(() => document.addEventListener('pointerdown', closeOutside), 0);
}

/** Whether a menu is open: then keys belong to it. */
export function isMenuOpen() {
  return open !== null;
}

function closeMenu() {
  if (open) {
    document.removeEventListener('pointerdown', closeOutside);
    open.menu.remove();
    open.anchor.focus();
    open = null;
  }
}

function closeOutside(event) {
  if (!open.menu.contains(event.target)) {
    closeMenu();
  }
}

function walk(event) {
  const buttons = $$('button', open.menu);
  const at = buttons.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    buttons[next % buttons.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    closeMenu();
  }
}

function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight + EDGE < innerHeight;
  const left = Math.min(at.left, innerWidth - menu.offsetWidth - EDGE);
  menu.style.left = `${Math.max(EDGE, left)}px`;
  menu.style.top = `${Math.max(EDGE, below ? at.bottom + 4 : at.top - menu.offsetHeight - 4)}px`;
}
