import { access, chmod, mkdir, readFile } from 'node:fs/promises';
import { read } from '../run';
import { say } from '../say';

/** The ordinary user that runs the program in tests, because Chromium's sandbox refuses root. */
export interface TestUser {
  name: string;
  uid: number;
  gid: number;
  home: string;
}

const name = 'hookswitch-test';

/** Finds the test user and creates it when it is missing. Only for root. */
export async function testUser(): Promise<TestUser> {
  let user = await lookUp();
  if (user === undefined) {
    say(
      `Creating the user ${name}: tests run the program as an ordinary user, with Chromium's sandbox on`,
    );
    await read('useradd', ['--create-home', '--shell', '/usr/sbin/nologin', name]).catch(
      async (error: unknown) => {
        // Another run may have created it meanwhile.
        if ((await lookUp()) === undefined) throw error;
      },
    );
    user = await lookUp();
  }
  if (user === undefined) throw new Error(`The user ${name} could not be created.`);
  await prepareMachine();
  return user;
}

async function lookUp(): Promise<TestUser | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid, , home] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined || home === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid), home };
}

/** X servers of ordinary users put their sockets here; a bare server that never ran X lacks the folder. */
async function prepareMachine(): Promise<void> {
  const sockets = '/tmp/.X11-unix';
  const there = await access(sockets).then(
    () => true,
    () => false,
  );
  if (there) return;
  await mkdir(sockets, { recursive: true });
  await chmod(sockets, 0o1777);
}
