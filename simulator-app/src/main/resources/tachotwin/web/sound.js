// The buzzer of the device, through the loudspeaker; it can be muted.

import { $ } from './dom.js';
import { watch } from './live.js';
import { onLanguage, t } from './words.js';

const HERTZ = 2400;
const LOUDNESS = 0.06;
const KEPT = 'tachotwin.muted';

const button = $('[data-action="mute"]');
let isMuted = localStorage.getItem(KEPT) === 'true';
let sounding = false;
let audio = null;
let tone = null;

/** Sounds when the device does, from now on. */
export function startSound() {
  watch((state) => state.sound, (sound) => {
    sounding = sound;
    $('#sounding').hidden = !sound;
    update();
  });
  button.addEventListener('click', () => {
    isMuted = !isMuted;
    localStorage.setItem(KEPT, isMuted);
    update();
    label();
  });
  // A browser lets a page sound only after the user has done something.
  document.addEventListener('pointerdown', wake, { once: true });
  document.addEventListener('keydown', wake, { once: true });
  onLanguage(label);
  label();
}

function wake() {
  audio ??= new AudioContext();
  update();
}

function update() {
  const wanted = sounding && !isMuted && audio !== null;
  if (wanted && !tone) {
    const volume = new GainNode(audio, { gain: LOUDNESS });
    tone = new OscillatorNode(audio, { type: 'square', frequency: HERTZ });
    tone.connect(volume).connect(audio.destination);
    tone.start();
    audio.resume();
  } else if (!wanted && tone) {
    tone.stop();
    tone = null;
    audio.suspend();
  }
}

function label() {
  button.setAttribute('aria-pressed', isMuted);
  button.textContent = t(isMuted ? 'sound.off' : 'sound.on');
}
