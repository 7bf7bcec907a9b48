// Starts every part of the page.

import { connect, onConnection } from './live.js';
import { $ } from './dom.js';
import { translate } from './words.js';
import { startDisplay } from './display.js';
import { startDevice } from './device.js';
import { startTray } from './tray.js';
import { startPaper } from './paper.js';
import { startConnector } from './connector.js';
import { startTool } from './tool.js';
import { startSound } from './sound.js';
import { startVehicle } from './vehicle.js';
import { startFaults } from './faults.js';
import { startMap } from './map.js';
import { startTime } from './time.js';
import { startBench } from './bench.js';
import { startHint } from './hint.js';
import { startKeyboard } from './keyboard.js';
import { startViews } from './views.js';
import { startHelp } from './help.js';
import { startLeft } from './left.js';
import { startProtocol } from './inside/protocol.js';
import { startArchive } from './inside/archive.js';
import { startCards } from './inside/cards.js';
import { startDocuments } from './inside/documents.js';
import { startTimeline } from './inside/timeline.js';

translate();
onConnection((there) => {
  $('#offline').hidden = there;
});
[
  startViews, startDisplay, startDevice, startTray, startPaper, startConnector, startTool, startSound, startVehicle, startFaults, startMap, startTime,
  startBench, startHint, startKeyboard, startHelp, startLeft, startProtocol, startArchive, startCards, startDocuments, startTimeline,
].forEach((start) => start());
connect();
