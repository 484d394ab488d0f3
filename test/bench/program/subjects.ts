import { join } from 'node:path';
import { checkout } from '../../../tools/checkout';
import type { Desktop } from '../../desktop/index';
import { built } from '../build';
import { textNode } from './painted';
import { markedName } from '../event-server/lines';
import type { ServerAddress, Side } from '../event-server/protocol';
import type { Subject } from './running-program';

/** The floor: an empty window with React. */
export const emptyWindow = ({ home }: Desktop): Subject => ({
  name: 'the empty window',
  folder: built('empty-window'),
  args: [],
  userData: join(home, 'empty-window'),
  page: 'empty-window/page/index.html',
  ready: `document.getElementById('line')`,
});

/** The product: its desk, signed in and live, in a profile of its own for each name. */
export const desk = ({ home }: Desktop, profile = 'desk'): Subject => ({
  name: 'the desk',
  folder: checkout,
  args: [],
  userData: join(home, profile),
  page: 'desk.html',
  ready: textNode(/^\s*Live\s*$/),
});

/** The floor's window with a stream, or the same window whose main process makes the desk's state of it. */
export const eventWindow = ({ home }: Desktop, side: Side, address: ServerAddress): Subject => ({
  name: `the event window (${side})`,
  folder: built('event-window'),
  args: [side, JSON.stringify(address)],
  userData: join(home, `event-window-${side}`),
  page: 'event-window/page/index.html',
  ready: textNode(new RegExp(markedName)),
});
