import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';

/** Sets that belong to nobody until a desk-sharing user logs on to them. */
export class DeskSharing {
  constructor(private readonly exchange: Exchange) {}

  logOn(number: string, set: string): void {
    const user = this.#user(number);
    if (!this.exchange.plan.sharedSets.includes(set)) {
      throw new Refusal('invalid-device', `${set} is not a desk-sharing set`);
    }
    if (this.exchange.ownerOf(set)) {
      throw new Refusal('wrong-state', `${set} is already in use`);
    }
    if (this.#setOf(number) !== undefined) {
      throw new Refusal('wrong-state', 'The user is already logged on to a desk-sharing set');
    }
    const device = { number: set, kind: 'desk', model: 'NOE_C_Color_IP', inService: true } as const;
    this.exchange.replaceSubscriber({ ...user, devices: [...user.devices, device] }, [set]);
  }

  logOff(number: string): void {
    const user = this.#user(number);
    const set = this.#setOf(number);
    if (set === undefined) {
      throw new Refusal('wrong-state', 'The user is not logged on to a desk-sharing set');
    }
    const devices = user.devices.filter((device) => device.number !== set);
    this.exchange.replaceSubscriber({ ...user, devices }, [set]);
  }

  #user(number: string) {
    const user = this.exchange.subscriber(number);
    if (!user?.facilities.has('desk-sharing')) {
      throw new Refusal('not-authorized', 'The user is not a desk-sharing user');
    }
    return user;
  }

  #setOf(number: string): string | undefined {
    return this.exchange
      .subscriber(number)
      ?.devices.find((device) => this.exchange.plan.sharedSets.includes(device.number))?.number;
  }
}
