/**
 * The composition root: starts the program. It decides what must be decided before Electron is ready,
 * then builds the parts (`program/`) and lets go of them when the program quits. Nobody imports it.
 */
import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { createFileLog } from './log/file-log';
import { reasonOf } from './log/facts';
import { startProgram, type Program } from './program/program';
import { survive } from './program/survive';
import { registerAppScheme } from './shell/app-scheme';
import { openStoredFile } from './settings/stored-file';
import { readCommandLine } from './shell/command-line';
import { createOutsideRequests, requestOfStart } from './shell/dialling/outside-request';
import { spareMissingGpu } from './shell/graphics';
import { holdSingleInstance } from './shell/single-instance';

const commandLine = readCommandLine(process.argv, process.env);
const development = !app.isPackaged && process.env['ELECTRON_RENDERER_URL'] !== undefined;

registerAppScheme(protocol);
// Ours comes when the desk is there. Electron would build one of its own meanwhile.
Menu.setApplicationMenu(null);
// V8 begins with a megabyte for new objects: to collect each of them is a twelfth of the time to a live desk. And a page is
// never busy for long enough that its optimising compiler pays (`shell/measurements.md`); main, which is, keeps its own.
app.commandLine.appendSwitch(
  'js-flags',
  '--min-semi-space-size=8 --initial-old-space-size=64 --no-opt',
);
app.setName('Hookswitch');
if (!app.commandLine.hasSwitch('user-data-dir')) {
  // The demo has a profile of its own: it never touches the user's account.
  app.setPath(
    'userData',
    join(app.getPath('appData'), commandLine.demo ? 'Hookswitch Demo' : 'Hookswitch'),
  );
}

const log = createFileLog({ folder: join(app.getPath('userData'), 'logs'), console: development });
let program: Program | undefined;
const outside = createOutsideRequests();
const firstAsks = requestOfStart(process.argv, app.isPackaged);
if (firstAsks.do === 'dial') outside.push(firstAsks);
// macOS hands links over by this event, which may come before the program is ready.
app.on('open-url', (event, text) => {
  event.preventDefault();
  outside.push({ do: 'dial', source: 'link', text });
});
const letGo = holdSingleInstance(app, process.argv, (argv) =>
  outside.push(requestOfStart(argv, app.isPackaged)),
);

if (letGo === undefined) {
  app.quit();
} else {
  const sayGoodbye = survive({ app, process, log });
  const files = { folder: app.getPath('userData'), now: () => new Date() };
  const stopLookingForGpu = spareMissingGpu({
    app,
    file: openStoredFile(files, 'graphics'),
    electron: process.versions.electron,
    now: Date.now,
    log,
  });
  // Windows hide, and the program lives in the tray until it is told to quit.
  app.on('window-all-closed', () => undefined);
  app.on('activate', () => program?.showDesk());
  let quitting = false;
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    event.preventDefault();
    const ended = program?.dispose() ?? Promise.resolve();
    void ended
      .catch((reason: unknown) => log.error('the program did not end well', reasonOf(reason)))
      .finally(() => {
        stopLookingForGpu();
        letGo();
        sayGoodbye();
        app.quit();
      });
  });
  app
    .whenReady()
    .then(() => {
      program = startProgram({ commandLine, development, log });
      outside.open(program.ask);
    })
    .catch((reason: unknown) => {
      log.error('the program did not start', reasonOf(reason));
      app.exit(1);
    });
}
