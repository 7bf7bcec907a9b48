// The service connector: the medium at it and the files that were written.

import { $, h, setText } from './dom.js';
import { control, state, watch } from './live.js';
import { attempt } from './toast.js';
import { get } from './api.js';
import { dayAndClock, grouped } from './formats.js';
import { t } from './words.js';

/** Shows the connector from now on. */
export function startConnector() {
  const medium = $('[data-action="medium"]');
  $('[data-action="connector"]').addEventListener('click', () => $('#connector-dialog').showModal());
  medium.addEventListener('click', () => control(`fault medium ${takesFiles(state()) ? 'on' : 'off'}`));
  watch((all) => [takesFiles(all), all.files, all.connector], ([takes, files, attached]) => {
    medium.setAttribute('aria-checked', takes);
    setText($('strong', medium), t(takes ? 'connector.takes' : 'connector.fails'));
    setText($('#connector-state'), t(`connector.state.${attached}`, { n: files }));
  });
  watch((all) => [all.files, all.bench], async () => {
    const files = await attempt(() => get('/api/files')) ?? [];
    ['#medium-files', '#file-rows'].forEach((place) => $(place).replaceChildren(...list(files)));
  });
}

function takesFiles(all) {
  return !all.faults.some(({ name }) => name === 'medium');
}

function list(files) {
  if (files.length === 0) {
    return [h('li', { class: 'nothing', text: t('files.none') })];
  }
  return files.map(({ name, length, at }) => h('li', {},
    h('a', { href: `/api/files/${encodeURIComponent(name)}`, download: name, text: name }),
    h('span', { text: `${t('octets', { n: grouped(length) })} · ${dayAndClock(at)}` })));
}
