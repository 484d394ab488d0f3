import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channels, pushNames, type HookswitchBridge, type Pushes } from '@shared/bridge/bridge';

/** Exposes `window.hookswitch`, typed by the contract, and nothing raw: no channel name comes from a window. */
const bridge: HookswitchBridge = {
  command: (name, ...input) => ipcRenderer.invoke(channels.command, name, input[0]),
  query: (name, ...input) => ipcRenderer.invoke(channels.query, name, input[0]),
  on: (name, listener) => {
    if (!pushNames.includes(name)) throw new Error('no such push');
    const channel = channels.push(name);
    const forward = (_event: IpcRendererEvent, push: Pushes[typeof name]): void => listener(push);
    ipcRenderer.on(channel, forward);
    return () => ipcRenderer.removeListener(channel, forward);
  },
};

contextBridge.exposeInMainWorld('hookswitch', bridge);
