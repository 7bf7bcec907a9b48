// The state of the bench as the server tells it, and the controls that are sent back: one WebSocket, made anew when it breaks.

import { Refused } from './api.js';
import { attempt } from './toast.js';
import { onLanguage, t } from './words.js';

const BACK_OFF_MILLIS = [300, 600, 1200, 2500, 5000];

const watchers = [];
const connectionListeners = [];
const waiting = new Map();
let socket = null;
let failures = 0;
let lastId = 0;
let current = null;

/** The last state, or null before the first. */
export function state() {
  return current;
}

/** Renders a part of the state now, whenever the part changes, and when the language does. */
export function watch(pick, render) {
  const watcher = { pick, render, seen: null };
  watchers.push(watcher);
  if (current) {
    show(watcher);
  }
}

/** Tells whether there is a connection, now and at every change. */
export function onConnection(act) {
  connectionListeners.push(act);
}

/** Sends a control and tells in a notice where it was refused; gives true where it was done. */
export function control(text) {
  return attempt(() => send(text));
}

/** Begins; from now on the connection is held. */
export function connect() {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  socket = new WebSocket(`${scheme}://${location.host}/api/live`);
  socket.addEventListener('open', () => {
    failures = 0;
    tellConnection(true);
  });
  socket.addEventListener('message', (event) => receive(JSON.parse(event.data)));
  socket.addEventListener('close', () => {
    tellConnection(false);
    waiting.forEach(({ reject }) => reject(new Refused(t('error.connection'))));
    waiting.clear();
    const pause = BACK_OFF_MILLIS[Math.min(failures++, BACK_OFF_MILLIS.length - 1)];
    setTimeout(connect, pause);
  });
}

onLanguage(() => {
  watchers.forEach((watcher) => {
    watcher.seen = null;
  });
  showAll();
});

/** Sends a control; a refusal is an error with the server's words. */
function send(control) {
  return new Promise((resolve, reject) => {
    if (socket?.readyState !== WebSocket.OPEN) {
      reject(new Refused(t('error.connection')));
      return;
    }
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    socket.send(JSON.stringify({ id, control }));
  });
}

function receive(message) {
  if (message.state) {
    current = message.state;
    showAll();
  } else if (waiting.has(message.answer)) {
    const { resolve, reject } = waiting.get(message.answer);
    waiting.delete(message.answer);
    if (message.error) {
      reject(new Refused(message.error));
    } else {
      resolve(true);
    }
  }
}

function showAll() {
  if (current) {
    watchers.forEach(show);
  }
}

function show(watcher) {
  const part = watcher.pick(current);
  const seen = JSON.stringify(part);
  if (seen !== watcher.seen) {
    watcher.seen = seen;
    watcher.render(part, current);
  }
}

function tellConnection(there) {
  connectionListeners.forEach((act) => act(there));
}
