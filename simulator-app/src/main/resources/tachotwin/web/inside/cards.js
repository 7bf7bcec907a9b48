// What a card holds: its state, certificates and files.

import { $, $$, h } from '../dom.js';
import { watch } from '../live.js';
import { attempt } from '../toast.js';
import { get } from '../api.js';
import { onView, showView, view } from '../views.js';
import { cardIcon } from '../icons.js';
import { t } from '../words.js';
import { tree } from './tree.js';

let chosen = 'driver';

/** Opens the view with a card. */
export function showCard(name) {
  chosen = name;
  showView('cards');
}

/** Offers the cards and reads the chosen one whenever the view is opened. */
export function startCards() {
  watch((all) => all.cards.map(({ name, type, holder }) => [name, type, holder]), (cards) => {
    $('#card-choice').replaceChildren(...cards.map(([name, type, holder]) => h('button', {
      type: 'button', data: { read: name }, title: holder, on: { click: () => { chosen = name; read(); } },
    }, cardIcon(type), h('span', { text: name.endsWith('2') ? `${t(`card.short.${type}`)} 2` : t(`card.short.${type}`) }))));
    mark();
  });
  $('#card-again').addEventListener('click', read);
  onView((name) => name === 'cards' && read());
  if (view() === 'cards') {
    read();
  }
}

async function read() {
  mark();
  const contents = await attempt(() => get(`/api/cards/${chosen}`));
  if (contents) {
    $('#card-contents').replaceChildren(tree(contents));
  }
}

function mark() {
  $$('#card-choice [data-read]').forEach((button) => button.setAttribute('aria-pressed', button.dataset.read === chosen));
}
