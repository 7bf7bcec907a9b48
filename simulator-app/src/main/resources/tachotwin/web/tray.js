// The cards that lie before the device; they are dragged into a slot, or chosen.

import { $, h } from './dom.js';
import { watch } from './live.js';
import { DRAGGED, push, withdrawals } from './device.js';
import { openMenu } from './menu.js';
import { cardIcon } from './icons.js';
import { showCard } from './inside/cards.js';
import { t } from './words.js';

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
  const where = card.over && card.slot === null ? t('tray.over') : place;
  return h('button', {
    type: 'button',
    class: 'card',
    draggable: card.slot === null ? 'true' : null,
    data: { card: card.name, type: card.type, slotted: card.slot ?? '' },
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
  return [...[1, 2].map((slot) => ({ text: t('tray.insert', { slot }), data: { into: slot }, act: () => push(slot, card.name) })), contents];
}
