// The cards that lie before the device; they are dragged into a slot, or chosen.

import { $, h } from './dom.js';
import { control, watch } from './live.js';
import { DRAGGED, push, withdrawals } from './device.js';
import { openMenu } from './menu.js';
import { cardIcon } from './icons.js';
import { showCard } from './inside/cards.js';
import { t } from './words.js';

const SOUND = 'none';
const FAULTS = [SOUND, 'mute', 'corrupted', 'torn', 'stuck', 'blocked', 'future', 'foreign-ca', 'foreign-aid'];

/** Shows the cards from now on. */
export function startTray() {
  watch(({ cards, time }) => cards.map((card) => ({ ...card, over: card.until < time.now })), (cards) => {
    const focused = document.activeElement?.dataset.card;
    $('#tray').replaceChildren(...cards.map(picture));
    if (focused) {
      $(`#tray [data-card="${focused}"]`)?.focus();
    }
  });
}

function picture(card) {
  const place = card.slot === null ? t('tray.outside') : t('tray.inside', { slot: card.slot });
  const over = card.over && card.slot === null ? t('tray.over') : place;
  const where = card.fault === SOUND ? over : `${place} · ${t(`card.fault.${card.fault}`)}`;
  return h('button', {
    type: 'button',
    class: 'card',
    draggable: card.slot === null ? 'true' : null,
    data: { card: card.name, type: card.type, slotted: card.slot ?? '', cardFault: card.fault },
    title: `${t(`card.${card.type}`)}\n${card.holder}\n${card.number}`,
    on: {
      click: (event) => openMenu(event.currentTarget, card.holder, actions(card)),
      dragstart: (event) => event.dataTransfer.setData(DRAGGED, card.name),
      // Enter is then the device's OK, not this card's menu.
      dragend: () => document.activeElement?.blur(),
    },
  }, cardIcon(card.type), h('strong', { text: t(`card.${card.type}`) }), h('span', { class: 'holder', text: card.holder }),
  h('span', { class: 'where', text: where }));
}

function actions(card) {
  const contents = { text: t('tray.contents'), data: { contents: card.name }, act: () => showCard(card.name) };
  if (card.slot !== null) {
    return [...withdrawals(card.slot), contents];
  }
  const spoil = { text: t('tray.spoil'), data: { spoil: card.name }, act: () => openMenu($(`#tray [data-card="${card.name}"]`), t('tray.spoil.title', { card: card.holder }), faults(card)) };
  return [...[1, 2].map((slot) => ({ text: t('tray.insert', { slot }), data: { into: slot }, act: () => push(slot, card.name) })), contents, spoil];
}

/** What can be wrong with a card; the one that is now cannot be chosen. */
function faults(card) {
  const keepsVehicles = card.type === 'driver' || card.type === 'workshop';
  return FAULTS.filter((fault) => fault !== 'future' || keepsVehicles).map((fault) => ({
    text: t(`card.fault.${fault}`), data: { wrong: fault }, disabled: fault === card.fault, act: () => control(`card ${card.name} ${fault}`),
  }));
}
