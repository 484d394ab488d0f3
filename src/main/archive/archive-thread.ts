/** The archive's thread: SQLite works here, so that no search or long write ever holds up a call. */
import { parentPort } from 'node:worker_threads';
import { ArchiveServer } from './archive-server';
import type { ArchiveOrder } from './requests';

const port = parentPort;
if (!port) throw new Error('this is the archive’s thread, started by archive.ts');
const server = new ArchiveServer((message) => port.postMessage(message));
port.on('message', (order: ArchiveOrder) => void server.obey(order));
