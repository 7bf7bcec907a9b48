// The front of the device: keys, slots (drag, click or keyboard) and its lights.

import { $, $$, h, quietly } from './dom.js';
import { control, state, watch } from './live.js';
import { openMenu } from './menu.js';
import { cardIcon } from './icons.js';
import { t } from './words.js';

const PRESSED_MILLIS = 150;

/** The kind of data of a dragged card. */
export const DRAGGED = 'application/x-tachotwin-card';

/** Presses a key of the device. */
export function press(key) {
  const button = $(`[data-key="${key}"]`);
  button.classList.add('pressed');
  setTimeout(() => button.classList.remove('pressed'), PRESSED_MILLIS);
  return control(`key ${key}`);
}

/** Pushes a card into a slot. */
export function push(slot, card) {
  return control(`push ${slot} ${card}`);
}

/** What can be done with the card of a slot, as items of a menu. */
export function withdrawals(slot) {
  return [
    { text: t('slot.eject', { slot }), data: { eject: slot }, act: () => press(`eject${slot}`) },
    { text: t('slot.pull'), data: { pull: slot }, act: () => control(`pull ${slot}`) },
  ];
}

/** Obeys keys and slots and shows the slots from now on. */
export function startDevice() {
  $$('[data-key]').forEach((button) => button.addEventListener('click', () => press(button.dataset.key)));
  $$('[data-slot]').forEach(startSlot);
  watch((all) => all.lamp, (lamp) => {
    $('#lamp').classList.toggle('lit', lamp);
    $('#lamp').setAttribute('aria-label', t(lamp ? 'lamp.lit' : 'lamp.dark'));
  });
  watch((all) => all.unit.on, (on) => $('.device').classList.toggle('off', !on));
}

function startSlot(button) {
  const slot = Number(button.dataset.slot);
  button.addEventListener('click', () => openMenu(button, t('slot.title', { slot }), slotMenu(slot)));
  button.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes(DRAGGED)) {
      event.preventDefault();
      button.classList.add('aimed');
    }
  });
  button.addEventListener('dragleave', () => button.classList.remove('aimed'));
  button.addEventListener('drop', quietly((event) => {
    button.classList.remove('aimed');
    document.activeElement?.blur();
    push(slot, event.dataTransfer.getData(DRAGGED));
  }));
  watch((all) => [all.slots[slot - 1], inSlot(all, slot)], ([{ locked }, card]) => showSlot(button, slot, locked, card));
}

function slotMenu(slot) {
  const all = state();
  if (inSlot(all, slot)) {
    return withdrawals(slot);
  }
  return all.cards.filter((card) => card.slot === null).map((card) => ({
    text: `${t(`card.${card.type}`)}: ${card.holder}`,
    data: { push: card.name },
    act: () => push(slot, card.name),
  }));
}

function inSlot(all, slot) {
  return all.cards.find((card) => card.slot === slot) ?? null;
}

function showSlot(button, slot, locked, card) {
  const slit = $('.slit', button);
  slit.replaceChildren(...(card ? [cardIcon(card.type)] : []));
  slit.dataset.type = card?.type ?? '';
  const kind = card ? t(`card.short.${card.type}`) : t('slot.empty');
  const held = card ? t(locked ? 'slot.locked' : 'slot.loose') : '';
  $('.slot-name', button).replaceChildren(
    h('span', { class: 'unseen', text: t('slot.word') }), `${slot} · ${kind}`, h('span', { class: 'held', text: held && ` · ${held}` }));
  button.title = card?.holder ?? t('slot.offers');
}
