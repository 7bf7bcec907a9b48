// The device's display: dots on a canvas that look like an LCD, and its two lines for screen readers.

import { $, setText } from './dom.js';
import { watch } from './live.js';
import { t } from './words.js';

const LIT = { ground: '#b4cf62', ink: '#18210f' };
const DARK = { ground: '#58633c', ink: '#58633c' };
const SAID_EVERY_MILLIS = 1000;
const BLINK_MILLIS = 500;

const canvas = $('#lcd');
const spoken = $('#lcd-spoken');
let shown = null;
let isLit = true;
let isInverse = false;
let blinking = null;
let lastSaid = 0;
let saying = null;

/** Shows the display from now on. */
export function startDisplay() {
  watch((state) => [state.display.dots, state.display.warning, state.unit.on], ([, warning, on], { display }) => {
    shown = { width: display.width, height: display.height, octets: octets(display.dots) };
    isLit = on;
    blink(warning);
    draw();
  });
  watch((state) => [state.display.lines, state.display.warning], ([lines, warning]) => {
    const text = lines.map((line) => line.trim()).join('. ');
    canvas.setAttribute('aria-label', t('display.label', { text }));
    say(warning ? t('display.warning', { text }) : text);
  });
  new ResizeObserver(draw).observe(canvas);
}

function octets(base64) {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function blink(warning) {
  clearInterval(blinking);
  blinking = null;
  isInverse = warning;
  if (warning && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    blinking = setInterval(() => {
      isInverse = !isInverse;
      draw();
    }, BLINK_MILLIS);
  }
}

function draw() {
  if (!shown || !canvas.clientWidth) {
    return;
  }
  const { width, height } = shown;
  const pitch = canvas.clientWidth * devicePixelRatio / width;
  canvas.width = Math.round(pitch * width);
  canvas.height = Math.round(pitch * height);
  const colours = isLit ? LIT : DARK;
  const paint = canvas.getContext('2d');
  paint.fillStyle = isInverse ? colours.ink : colours.ground;
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = isInverse ? colours.ground : colours.ink;
  drawDots(paint, pitch);
}

function drawDots(paint, pitch) {
  const { width, height, octets: rows } = shown;
  const stride = Math.ceil(width / 8);
  const size = pitch * (pitch > 3 ? 0.88 : 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (rows[y * stride + (x >> 3)] & (0x80 >> (x & 7))) {
        paint.fillRect(x * pitch, y * pitch, size, size);
      }
    }
  }
}

/** Reads out what the display shows, once a second at most. */
function say(text) {
  clearTimeout(saying);
  const pause = Math.max(0, lastSaid + SAID_EVERY_MILLIS - performance.now());
  saying = setTimeout(() => {
    lastSaid = performance.now();
    setText(spoken, text);
  }, pause);
}
