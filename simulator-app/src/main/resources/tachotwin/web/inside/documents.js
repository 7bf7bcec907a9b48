// Documents of appendix Г that the server received, with attributes and signatures.

import { $, h, markRow } from '../dom.js';
import { watch } from '../live.js';
import { attempt } from '../toast.js';
import { get } from '../api.js';
import { known, t } from '../words.js';
import { tree } from './tree.js';

/** Lists the documents from now on. */
export function startDocuments() {
  watch((all) => [all.documents, all.bench], async () => {
    const documents = await attempt(() => get('/api/documents')) ?? [];
    $('#document-rows').replaceChildren(...(documents.length ? documents.map(row) : [h('tr', {}, h('td', { colspan: 5, class: 'nothing', text: t('documents.none') }))]));
    $('#document-details').replaceChildren(h('p', { class: 'nothing', text: t('documents.choose') }));
  });
}

function row({ number, name, own, verdict, length }) {
  const show = async ({ currentTarget: line }) => {
    markRow(line);
    const document = await attempt(() => get(`/api/documents/${number}`));
    if (document) {
      $('#document-details').replaceChildren(h('h3', { text: name }), tree(document));
    }
  };
  return h('tr', { tabindex: 0, data: { document: number }, on: { click: show, focus: show } },
    [number, name, own, known(`verdict.${verdict}`) ? t(`verdict.${verdict}`) : verdict, length].map((text) => h('td', { text })));
}
