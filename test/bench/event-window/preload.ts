import { contextBridge, ipcRenderer } from 'electron';

/** What the page may do: hear the marks, and ask main when it reached each. */
export interface Marks {
  onMark(listener: (mark: number) => void): void;
  seen(): Promise<readonly (readonly [mark: number, at: number])[]>;
}

const marks: Marks = {
  onMark: (listener) => {
    ipcRenderer.on('mark', (_event, mark: number) => listener(mark));
  },
  seen: () => ipcRenderer.invoke('seen') as ReturnType<Marks['seen']>,
};

contextBridge.exposeInMainWorld('marks', marks);
