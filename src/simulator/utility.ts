/**
 * The simulator in an Electron utility process, for the demo: it posts its address once, then obeys
 * the "Demo" menu.
 */
import { z } from 'zod';
import { Refusal } from './exchange/refusal.js';
import { startSimulator, type Simulator } from './index.js';
import { demoNumber } from './scenario/contact-centre.js';

/** What the program can ask of the demo. */
const demoMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ring'), to: z.string().optional() }),
  z.object({ type: z.literal('queueCall'), pilot: z.string().optional() }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  z.object({ type: z.literal('close') }),
]);

type DemoMessage = z.infer<typeof demoMessage>;

/** Electron's end of the pipe, of which this process needs two functions. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

async function serve(port: ParentPort): Promise<void> {
  const simulator = await startSimulator({ people: 'demo' });
  port.on('message', ({ data }) => {
    const message = demoMessage.safeParse(data);
    if (message.success) obey(simulator, message.data);
    else console.error('The demo does not understand this message:', message.error.message);
  });
  port.postMessage(simulator.address);
}

function obey({ world, close }: Simulator, message: DemoMessage): void {
  switch (message.type) {
    case 'ring':
      callUnlessBusy(() => world.customers.callNow(message.to ?? demoNumber));
      return;
    case 'queueCall': {
      const [pilot] = world.exchange.plan.pilots;
      callUnlessBusy(() => world.customers.callNow(message.pilot ?? pilot?.number ?? ''));
      return;
    }
    case 'pause':
      world.customers.pause();
      return;
    case 'resume':
      world.customers.resume();
      return;
    case 'close':
      void close().then(() => process.exit(0));
  }
}

/** Someone who hears the busy tone just does not get through. */
function callUnlessBusy(call: () => void): void {
  try {
    call();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

if (parentPort) void serve(parentPort);
else console.error('This file is the entry of an Electron utility process; see cli.ts.');
