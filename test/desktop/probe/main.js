// The smallest program that a desktop can hold: the specs beside it make it do things from outside.
const { app } = require('electron');

globalThis.keytar = require('keytar');
app.on('window-all-closed', () => undefined);
