import { contextBridge, ipcRenderer } from 'electron';

/** What the page may do: hear the marks. */
export interface Marks {
  onMark(listener: (mark: number) => void): void;
}

const marks: Marks = {
  onMark: (listener) => {
    ipcRenderer.on('mark', (_event, mark: number) => listener(mark));
  },
};

contextBridge.exposeInMainWorld('marks', marks);
