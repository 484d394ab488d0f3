// The stand-in's default app: it loads the folder named on the command line, as the official default app does.
const { app, dialog } = require('electron');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { resolve } = require('node:path');

let folder;
const preload = [];
for (let i = 1; i < process.argv.length && folder === undefined; i++) {
  const arg = process.argv[i];
  if (arg === '-r' || arg === '--require') preload.push(process.argv[++i]);
  else if (!arg.startsWith('-')) folder = resolve(arg);
}

if (folder === undefined) {
  console.error(`Electron ${process.versions.electron}: name the folder of the app to run.`);
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const described = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
app.setVersion(described.version ?? '0.0.0');
app.name = described.productName ?? described.name;
app.setDesktopName(described.desktopName ?? `${app.name}.desktop`);
app.setAppPath(folder);

for (const file of preload) Module._load(file, null, true);
try {
  Module._load(Module._resolveFilename(folder, null, true), Module, true);
} catch (error) {
  console.error(error);
  dialog.showErrorBox(`${app.name} did not start`, String(error?.stack ?? error));
  process.exit(1);
}
