import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OwnedProcess } from './owned-process';
import type { Windows } from './windows';

/** New windows get the focus unless they ask not to, as on the desktops people use; no keys of its own. */
const config = `<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy></placement>
  <desktops><number>1</number></desktops>
  <keyboard/>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
</openbox_config>
`;

/** Starts openbox and waits until it manages the screen. */
export async function startWindowManager(
  folder: string,
  env: Readonly<Record<string, string>>,
  windows: Windows,
): Promise<OwnedProcess> {
  const file = join(folder, 'openbox.xml');
  await writeFile(file, config);
  const manager = new OwnedProcess('openbox', ['--sm-disable', '--config-file', file], { env });
  await manager.until('it managed the screen', () => windows.managed());
  return manager;
}
