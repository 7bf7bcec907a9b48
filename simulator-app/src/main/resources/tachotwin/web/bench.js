// What is on the bench: its settings, another one, keeping and taking up again.

import { $, keepFile, setText } from './dom.js';
import { state, watch } from './live.js';
import { attempt, notice } from './toast.js';
import { getFile, post, put } from './api.js';
import { t } from './words.js';

/** Obeys the bench's dialog and names the bench from now on. */
export function startBench() {
  const dialog = $('#bench-dialog');
  const form = $('#bench-form');
  const chooser = $('#bench-file');
  $('[data-action="bench"]').addEventListener('click', () => {
    const { bench } = state();
    form.elements.profile.value = bench.profile;
    form.elements.variant.value = bench.variant;
    form.elements.seed.value = bench.seed;
    form.elements.start.value = bench.start.slice(0, 19);
    form.elements.blockDays.value = bench.blockDays;
    dialog.showModal();
  });
  $('[data-action="bench-new"]').addEventListener('click', async () => {
    if (form.reportValidity() && await attempt(() => post('/api/bench/new', asked(form)))) {
      dialog.close();
      notice(t('bench.made'));
    }
  });
  $('[data-action="bench-save"]').addEventListener('click', async () => {
    const file = await attempt(() => getFile('/api/bench'));
    if (file) {
      keepFile(file, `bench-${state().time.now.slice(0, 19).replace(/[-:]/g, '')}.tachotwin`);
    }
  });
  $('[data-action="bench-load"]').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files;
    chooser.value = '';
    if (await attempt(() => put('/api/bench', file, 'application/octet-stream'))) {
      dialog.close();
      notice(t('bench.restored'));
    }
  });
  watch((all) => all.bench, ({ profile, variant, seed, block }) => {
    setText($('#bench-name'), t('bench.name', { profile: t(`profile.${profile}`), variant: t(`variant.${variant}`), seed, block }));
  });
}

function asked(form) {
  const { seed, profile, variant, start, blockDays } = form.elements;
  return {
    seed: Number(seed.value), profile: profile.value, variant: variant.value, start: `${start.value.padEnd(19, ':00')}Z`, blockDays: Number(blockDays.value),
  };
}
