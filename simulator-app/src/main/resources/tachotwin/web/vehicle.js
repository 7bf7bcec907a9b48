// Ignition, accelerator and brake, the track that is driven, speed and distance.

import { $, setText } from './dom.js';
import { control, state, watch } from './live.js';
import { attempt, notice } from './toast.js';
import { put, withQuery } from './api.js';
import { grouped } from './formats.js';
import { t } from './words.js';

const PEDAL_MILLIS = 150;
const TRACK_MOST = 8 * 1024 * 1024;

const pedal = $('#pedal');
const target = $('#target');
let pressing = null;

/** Obeys the controls of the vehicle and shows it from now on. */
export function startVehicle() {
  const ignition = $('[data-action="ignition"]');
  const track = $('[data-action="track"]');
  ignition.addEventListener('click', () => control(`ignition ${state().vehicle.ignition ? 'off' : 'on'}`));
  $('[data-action="drive"]').addEventListener('click', () => accelerate(target.value));
  $('[data-action="stop"]').addEventListener('click', () => control('stop'));
  target.addEventListener('keydown', (event) => event.key === 'Enter' && accelerate(target.value));
  track.addEventListener('click', () => control(`track ${state().vehicle.track.playing ? 'off' : 'play'}`));
  pedal.addEventListener('input', () => {
    clearTimeout(pressing);
    pressing = setTimeout(() => {
      pressing = null;
      accelerate(pedal.value);
    }, PEDAL_MILLIS);
  });
  startTrackFile();
  watch((all) => all.vehicle.ignition, (on) => {
    ignition.setAttribute('aria-checked', on);
    setText($('strong', ignition), t(on ? 'on' : 'off'));
  });
  watch((all) => all.vehicle.track.playing, (playing) => setText(track, t(playing ? 'track.stop' : 'track.play')));
  watch((all) => Math.round(all.vehicle.kmh), (kmh) => setText($('#kmh'), String(kmh)));
  watch((all) => all.unit.odometerKm, (km) => setText($('#odometer'), t('km', { km: grouped(km) })));
  watch((all) => all.vehicle.target, (kmh) => {
    if (!pressing) {
      pedal.value = kmh;
      pedal.setAttribute('aria-valuetext', `${kmh} ${t('kmh')}`);
    }
    if (kmh > 0 && document.activeElement !== target) {
      target.value = Math.round(kmh);
    }
  });
}

function accelerate(kmh) {
  return control(Number(kmh) > 0 ? `drive ${kmh}` : 'stop');
}

function startTrackFile() {
  const chooser = $('#track-file');
  $('[data-action="load-track"]').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files;
    chooser.value = '';
    if (file.size > TRACK_MOST) {
      notice(t('track.large'), 'error');
    } else if (await attempt(() => put(withQuery('/api/track', { name: file.name }), file, 'application/gpx+xml'))) {
      notice(t('track.loaded', { name: file.name }));
    }
  });
}
