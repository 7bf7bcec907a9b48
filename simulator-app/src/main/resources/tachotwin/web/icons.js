// Shapes that tell cards and activities apart without colour.

import { svg } from './dom.js';

const CARDS = {
  // A steering wheel.
  driver: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.4a7.6 7.6 0 0 1 7.3 5.6H14a2.8 2.8 0 0 0-4 0H4.700A7.600 7.600 0 0 1 12 4.400ZM4.400 12.400H9.300A2.800 2.800 0 0 0 10.900 14.500V19.500A7.600 7.600 0 0 1 4.400 12.400Zm8.700 7.100V14.500A2.800 2.800 0 0 0 14.700 12.400h4.900a7.600 7.600 0 0 1-6.500 7.100Z',
  // A house with windows.
  company: 'M3 21V7l9-5 9 5v14h-7v-5h-4v5Zm4-11v3h3v-3Zm7 0v3h3v-3Z',
  // A spanner.
  workshop: 'M21.500 6.500 17.800 10.200 13.800 6.200 17.500 2.500A6 6 0 0 0 10 9.800L2.500 17.300a3 3 0 0 0 4.200 4.200L14.200 14A6 6 0 0 0 21.500 6.500Z',
  // A shield with a tick.
  control: 'M12 1.500 3.500 5v6c0 5.500 3.600 9.600 8.500 11.500 4.900-1.900 8.500-6 8.500-11.500V5Zm-1.200 14L6.800 11.500l1.700-1.700 2.300 2.300 4.700-4.800 1.700 1.700Z',
  // A sheet with lines.
  service: 'M5 2h10l4 4v16H5Zm3 7v2h8V9Zm0 4v2h8v-2Zm0 4v2h5v-2Z',
};

/** The shape of a kind of card. */
export function cardIcon(type) {
  return svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: CARDS[type], 'fill-rule': 'evenodd' }));
}
