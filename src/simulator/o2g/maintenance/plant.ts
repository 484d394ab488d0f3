import type { Cancel, Clock } from '../../exchange/clock.js';
import type { O2gEvent } from '../event-packages.js';

/** The state of a node's CTI link (reference: CTILinkState). */
export const ctiLinks = ['CONNECTED_MAIN', 'CONNECTED_SECONDARY', 'DISCONNECTED'] as const;
export type CtiLink = (typeof ctiLinks)[number];

/** An OXE that the server works for (reference: PbxStatus). */
export interface PlantNode {
  readonly nodeId: string;
  readonly name: string;
  readonly host: string;
  readonly address: string;
  readonly standby: { readonly host: string; readonly address: string };
  readonly version: string;
  readonly secured: boolean;
  /** The link by which the node is managed. */
  readonly connected: boolean;
  readonly loaded: boolean;
  readonly ctiLink: CtiLink;
}

/** A line of the licence file (reference: License). */
export interface PlantLicence {
  readonly name: string;
  readonly total: number;
  readonly currentUsed: number;
  readonly expiration: string;
}

/** The reference says that a lost CTI link is told after 30 to 60 seconds. */
const linkDownDelay = 30_000;

/** What an administrator of the server looks after: its nodes, their links, its licences (chapter "Maintenance"). */
export class Plant {
  readonly startedAt: number;
  licences: readonly PlantLicence[] = firstLicences;
  readonly #nodes = new Map(firstNodes.map((node) => [node.nodeId, node]));
  readonly #late = new Map<string, Cancel>();

  constructor(
    private readonly clock: Clock,
    private readonly publish: (event: O2gEvent) => void,
  ) {
    this.startedAt = clock.now() - 12 * 86_400_000;
  }

  get nodes(): readonly PlantNode[] {
    return [...this.#nodes.values()];
  }

  node(nodeId: string): PlantNode | undefined {
    return this.#nodes.get(nodeId);
  }

  /** Whether calls of this node's users can be neither seen nor driven. */
  isBlind(nodeId: string): boolean {
    return this.#nodes.get(nodeId)?.ctiLink === 'DISCONNECTED';
  }

  /** Changes a node and tells it; `tellAfter` is the delay of a lost CTI link, in milliseconds. */
  change(nodeId: string, change: Partial<PlantNode>, tellAfter = linkDownDelay): boolean {
    const before = this.#nodes.get(nodeId);
    if (!before) return false;
    const after = { ...before, ...change };
    this.#nodes.set(nodeId, after);
    this.#tellCti(before, after, tellAfter);
    if (before.connected !== after.connected) {
      this.publish({ eventName: after.connected ? 'OnPbxLinkUp' : 'OnPbxLinkDown', nodeId });
    }
    if (!before.loaded && after.loaded) this.publish({ eventName: 'OnPbxLoaded', nodeId });
    return true;
  }

  /** The daily alarm about the licence file. */
  alarm(nbDays: number, message: string): void {
    this.publish({ eventName: 'OnLicenseExpiration', message, nbDays });
  }

  #tellCti(before: PlantNode, { nodeId, ctiLink }: PlantNode, tellAfter: number): void {
    const wasDown = before.ctiLink === 'DISCONNECTED';
    const isDown = ctiLink === 'DISCONNECTED';
    if (wasDown === isDown) return;
    const pending = this.#late.get(nodeId);
    this.#late.delete(nodeId);
    pending?.();
    if (!isDown) {
      // A link that came back before its loss was told never went down, for those who listen.
      if (!pending) this.publish({ eventName: 'OnCtiLinkUp', nodeId });
      return;
    }
    const tell = (): void => {
      this.#late.delete(nodeId);
      this.publish({ eventName: 'OnCtiLinkDown', nodeId });
    };
    if (tellAfter === 0) tell();
    else this.#late.set(nodeId, this.clock.after(tellAfter, tell));
  }
}

const firstNodes: readonly PlantNode[] = [
  {
    nodeId: '1',
    name: 'Lyon',
    host: 'oxe-lyon.hookswitch.example',
    address: '10.1.0.10',
    standby: { host: 'oxe-lyon-2.hookswitch.example', address: '10.1.0.11' },
    version: 'N3.521.19.d',
    secured: true,
    connected: true,
    loaded: true,
    ctiLink: 'CONNECTED_MAIN',
  },
  {
    nodeId: '2',
    name: 'Nantes',
    host: 'oxe-nantes.hookswitch.example',
    address: '10.2.0.10',
    standby: { host: 'oxe-nantes-2.hookswitch.example', address: '10.2.0.11' },
    version: 'N3.521.19.d',
    secured: false,
    connected: true,
    loaded: true,
    ctiLink: 'CONNECTED_SECONDARY',
  },
];

/** The licence file as it is at the start. */
export const firstLicences: readonly PlantLicence[] = [
  { name: 'ROXE_API_TELEPHONY_BASIC', total: 200, currentUsed: 24, expiration: '2031-06-30' },
  { name: 'ROXE_API_TELEPHONY_ADVANCED', total: 50, currentUsed: 24, expiration: '2031-06-30' },
  { name: 'ROXE_API_CONTACTCENTER_AGENT', total: 20, currentUsed: 6, expiration: '2031-06-30' },
  { name: 'ROXE_API_MANAGEMENT', total: 5000, currentUsed: 3024, expiration: '2031-06-30' },
  { name: 'ROXE_HA', total: 1, currentUsed: 0, expiration: '2031-06-30' },
];
