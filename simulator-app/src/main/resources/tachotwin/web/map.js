// The track as a line without tiles, whole and near the vehicle; what of it is driven, and where the vehicle is.

import { $, setText, svg } from './dom.js';
import { state, watch } from './live.js';
import { attempt } from './toast.js';
import { get } from './api.js';
import { grouped } from './formats.js';
import { t } from './words.js';

const KM_PER_DEGREE = 111.2;
const MARGIN = 0.07;
const NEAR_KM = 4;
const ROUND_KM = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
const COMPASS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];

let track = null;
let maps = [];

/** Shows maps and place from now on. */
export function startMap() {
  watch((all) => [all.vehicle.track.name, all.bench], async ([name]) => {
    setText($('#track-name'), name);
    track = await attempt(() => get('/api/track'));
    if (track) {
      setText($('#track-length'), kilometres(track.length));
      draw();
      move();
    }
  });
  watch(({ vehicle }) => [vehicle.latitude, vehicle.longitude, vehicle.course], move);
  watch((all) => Math.floor(all.vehicle.metres / 100), (hectometres) => setText($('#driven'), kilometres(hectometres * 100)));
}

function kilometres(metres) {
  const [whole, part] = (metres / 1000).toFixed(1).split('.');
  return t('km', { km: `${grouped(whole)}${t('decimal')}${part}` });
}

/** Both maps; coordinates of the pictures are kilometres east and south of the track's corner. */
function draw() {
  const project = projection(track.points);
  const points = track.points.map(([latitude, longitude]) => project(latitude, longitude).map((value) => value.toFixed(3)).join(','));
  const margin = MARGIN * Math.max(project.width, project.height, 1);
  const whole = map(t('map.whole'), points, Math.max(project.width, project.height, 1) / 1000);
  const near = map(t('map.near'), points, NEAR_KM / 500);
  whole.picture.setAttribute('viewBox', [-margin, -margin, project.width + 2 * margin, project.height + 3 * margin].join(' '));
  whole.picture.append(scaleBar(project.height + 1.6 * margin, margin, project.width + project.height));
  maps = [whole, { ...near, follows: true }].map((one) => ({ ...one, project, points }));
  $('#map').replaceChildren(whole.picture, near.picture);
}

function map(label, points, unit) {
  const driven = svg('polyline', { class: 'track-driven' });
  const dot = svg('g', { class: 'position' }, svg('circle', { r: 30 * unit }), svg('path', { d: 'M0-20 13 15 0 7-13 15Z', transform: `scale(${unit})` }));
  const [first, last] = [points[0], points.at(-1)].map((point) => point.split(',').map(Number));
  const picture = svg('svg', { role: 'img', 'aria-label': label },
    svg('polyline', { class: 'track-line', points: points.join(' ') }), driven,
    svg('circle', { class: 'track-end', cx: first[0], cy: first[1], r: 15 * unit }),
    svg('rect', { class: 'track-end', x: last[0] - 15 * unit, y: last[1] - 15 * unit, width: 30 * unit, height: 30 * unit }), dot);
  return { picture, driven, dot };
}

/** From degrees to kilometres; north is up. */
function projection(points) {
  const latitudes = points.map(([latitude]) => latitude);
  const longitudes = points.map(([, longitude]) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const perLongitude = KM_PER_DEGREE * Math.cos((south + north) / 2 * Math.PI / 180);
  const project = (latitude, longitude) => [(longitude - west) * perLongitude, (north - latitude) * KM_PER_DEGREE];
  project.width = (east - west) * perLongitude;
  project.height = (north - south) * KM_PER_DEGREE;
  return project;
}

/** A length of round kilometres below the track. */
function scaleBar(bottom, height, span) {
  const km = ROUND_KM.findLast((round) => round < span / 6) ?? ROUND_KM[0];
  return svg('g', { class: 'scale' },
    svg('path', { d: `M0 ${bottom - height / 3}V${bottom}H${km}V${bottom - height / 3}` }),
    svg('text', { x: km + height / 4, y: bottom, 'font-size': height * 0.8, text: t('km', { km }) }));
}

function move() {
  const { latitude, longitude, course } = state().vehicle;
  setText($('#place'), `${latitude.toFixed(4)}° ${longitude.toFixed(4)}°`);
  setText($('#course'), `${Math.round(course)}° ${t(`compass.${COMPASS[Math.round(course / 45) % 8]}`)}`);
  const passed = maps.length ? nearest(latitude, longitude) + 1 : 0;
  maps.forEach(({ picture, driven, dot, project, points, follows }) => {
    const [x, y] = project(latitude, longitude).map((value) => Number(value.toFixed(3)));
    dot.setAttribute('transform', `translate(${x} ${y}) rotate(${Math.round(course)})`);
    driven.setAttribute('points', points.slice(0, passed).join(' '));
    if (follows) {
      picture.setAttribute('viewBox', [x - NEAR_KM, y - NEAR_KM, 2 * NEAR_KM, 2 * NEAR_KM].join(' '));
    }
  });
}

function nearest(latitude, longitude) {
  let best = 0;
  let least = Infinity;
  track.points.forEach(([north, east], index) => {
    const distance = (north - latitude) ** 2 + (east - longitude) ** 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}
