import type { Exchange } from '../../exchange/exchange.js';
import { loginOf } from '../accounts.js';
import type { O2gEvent } from '../event-packages.js';
import { RestError } from '../rest-error.js';
import type { Session } from '../sessions.js';
import { firstObjects } from './first-objects.js';
import { checkAttributes, checkMandatory } from './instance-rules.js';
import {
  instance,
  keyOf,
  listEdited,
  type Instance,
  type PbxAttribute,
  written,
} from './instances.js';
import { modelNamed, type ObjectModel } from './object-model.js';

/** Class names and ids in turn: of a class when it ends in a name, of an object when in an id. */
export type ObjectPath = readonly string[];

const notified = ['Subscriber', 'Subscriber_Alias'];

/** A user without a phone (reference: User). */
export interface NewUser {
  readonly companyPhone: string;
  readonly firstName: string | undefined;
  readonly lastName: string | undefined;
  readonly loginName: string;
  readonly nodeId: string;
}

/** The objects of the PBXs, and who has read which of them when (chapter "PBX management"). */
export class PbxObjects {
  readonly #nodes = new Map<string, Map<string, Instance[]>>();
  readonly #newUsers = new Map<string, NewUser>();
  readonly #read = new WeakMap<Session, Map<string, number>>();

  constructor(
    private readonly exchange: Exchange,
    private readonly publish: (event: O2gEvent) => void,
  ) {}

  list(nodeId: string, path: ObjectPath): readonly Instance[] {
    modelOf(path);
    if (path.length > 1) this.#existing(nodeId, path.slice(0, -1));
    return this.#class(nodeId, path);
  }

  /** Reads an object; from then on the session may change it, until somebody else does. */
  read(session: Session, nodeId: string, path: ObjectPath): Instance {
    const found = this.#existing(nodeId, path);
    this.#remember(session, nodeId, path, found.revision);
    return found;
  }

  create(nodeId: string, path: ObjectPath, given: readonly PbxAttribute[]): Instance {
    const model = modelOf(path);
    if (!model.create) throw notThat(`${model.objectName} can not be created`);
    if (path.length > 1) this.#existing(nodeId, path.slice(0, -1));
    const values = new Map(instance(model, {}).attributes);
    for (const attribute of given) values.set(attribute.name, attribute);
    checkMandatory(model, values);
    checkAttributes(model, given, values);
    const id = values.get(keyOf(model))?.value?.[0] ?? '';
    const siblings = this.#class(nodeId, path);
    if (siblings.some((each) => each.id === id)) {
      throw new RestError('CONFLICT', 'NOT_EXPECTED', `${model.objectName} ${id} exists already`);
    }
    const created = { id, attributes: values, revision: 1 };
    siblings.push(created);
    this.#tell('Created', nodeId, [...path, id]);
    if (model.objectName === 'Subscriber') this.#welcome(nodeId, created);
    return created;
  }

  /** @throws RestError CONFLICT when somebody else wrote it since `session` last read it */
  change(session: Session, nodeId: string, path: ObjectPath, given: readonly PbxAttribute[]): void {
    const before = this.#existing(nodeId, path);
    const known = this.#read.get(session)?.get(keyFor(nodeId, path));
    if (known !== undefined && known !== before.revision) {
      throw new RestError('CONFLICT', 'NOT_EXPECTED', 'Updated by another administrator');
    }
    const after = this.write(nodeId, path, given);
    this.#remember(session, nodeId, path, after.revision);
  }

  /** Puts values into lists or takes them out, whoever has written the object meanwhile (PUT, action add or remove). */
  editLists(
    session: Session,
    nodeId: string,
    path: ObjectPath,
    action: 'add' | 'remove',
    given: readonly PbxAttribute[],
  ): void {
    const before = this.#existing(nodeId, path);
    const { objectName, attributes } = modelOf(path.slice(0, -1));
    const lists = given.map((attribute) => {
      if (!attributes.find(({ name }) => name === attribute.name)?.multiValue) {
        const message = `${attribute.name} is no list of ${objectName}`;
        throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', message);
      }
      return listEdited(before.attributes.get(attribute.name), attribute, action);
    });
    const isUpToDate = this.#read.get(session)?.get(keyFor(nodeId, path)) === before.revision;
    const after = this.write(nodeId, path, lists);
    if (isUpToDate) this.#remember(session, nodeId, path, after.revision);
  }

  /** Writes whatever anybody else has read: somebody at the PBX's own console. */
  write(nodeId: string, path: ObjectPath, given: readonly PbxAttribute[]): Instance {
    const model = modelOf(path.slice(0, -1));
    if (!model.set) throw notThat(`${model.objectName} can not be updated`);
    const before = this.#existing(nodeId, path);
    const after = written(before, given);
    if (after.attributes.get(keyOf(model))?.value?.[0] !== before.id) {
      throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', `${keyOf(model)} can not be changed`);
    }
    checkAttributes(model, given, after.attributes);
    this.#replace(nodeId, path, after);
    this.#carryOut(path, after);
    this.#tell('Modified', nodeId, path);
    return after;
  }

  act(nodeId: string, path: ObjectPath, action: string): void {
    this.#existing(nodeId, path);
    const model = modelOf(path.slice(0, -1));
    if (action === 'FORCED_DELETE' || !model.otherActions?.includes(action)) {
      throw notThat(`${model.objectName} has no action ${action}`);
    }
    this.acted.push({ nodeId, path, action });
  }

  /** The actions that were carried out. */
  readonly acted: { nodeId: string; path: ObjectPath; action: string }[] = [];

  remove(nodeId: string, path: ObjectPath, forced: boolean): void {
    const { id } = this.#existing(nodeId, path);
    const model = modelOf(path.slice(0, -1));
    if (!model.delete) throw notThat(`${model.objectName} can not be deleted`);
    if (forced && !model.otherActions?.includes('FORCED_DELETE')) {
      throw notThat(`${model.objectName} has no FORCED_DELETE`);
    }
    const inUse = model.objectName === 'Subscriber' && this.exchange.subscriber(id);
    if (inUse && !forced) {
      throw new RestError('BAD_REQUEST', 'NOT_EXPECTED', 'The set is in service');
    }
    const siblings = this.#class(nodeId, path.slice(0, -1));
    siblings.splice(
      siblings.findIndex((each) => each.id === id),
      1,
    );
    this.#tell('Deleted', nodeId, path);
    if (model.objectName === 'Subscriber') this.#farewell(nodeId, id);
  }

  #class(nodeId: string, path: ObjectPath): Instance[] {
    const node = this.#nodes.get(nodeId) ?? firstObjects(this.exchange, nodeId);
    this.#nodes.set(nodeId, node);
    const key = path.join('/');
    const found = node.get(key) ?? [];
    node.set(key, found);
    return found;
  }

  #existing(nodeId: string, path: ObjectPath): Instance {
    const model = modelOf(path.slice(0, -1));
    const id = path.at(-1) ?? '';
    if (model.hidden && id === '1') return instance(model, {});
    if (path.length > 2) this.#existing(nodeId, path.slice(0, -2));
    const found = this.#class(nodeId, path.slice(0, -1)).find((each) => each.id === id);
    if (!found) throw new RestError('NOT_FOUND', 'NOT_FOUND', `There is no ${path.join('/')}`);
    return found;
  }

  #replace(nodeId: string, path: ObjectPath, after: Instance): void {
    const siblings = this.#class(nodeId, path.slice(0, -1));
    siblings[siblings.findIndex((each) => each.id === after.id)] = after;
  }

  #remember(session: Session, nodeId: string, path: ObjectPath, revision: number): void {
    const known = this.#read.get(session) ?? new Map<string, number>();
    this.#read.set(session, known.set(keyFor(nodeId, path), revision));
  }

  /** Subscribers who became users since the start. They have no phone, and no account. */
  newUsers(): readonly NewUser[] {
    return [...this.#newUsers.values()];
  }

  #welcome(nodeId: string, { id, attributes }: Instance): void {
    const value = (name: string) => attributes.get(name)?.value?.[0];
    const user: NewUser = {
      companyPhone: id,
      firstName: value('Annu_First_Name'),
      lastName: value('Annu_Name'),
      loginName: loginOf(id),
      nodeId,
    };
    this.#newUsers.set(`${nodeId} ${id}`, user);
    this.publish({ eventName: 'OnUserCreated', user });
  }

  /** Who was there at the start keeps phone and account. */
  #farewell(nodeId: string, id: string): void {
    if (!this.#newUsers.delete(`${nodeId} ${id}`)) return;
    this.publish({ eventName: 'OnUserDeleted', loginName: loginOf(id) });
  }

  /** A name in the phone book is the user's name. */
  #carryOut(path: ObjectPath, { id, attributes }: Instance): void {
    const subscriber = this.exchange.subscriber(id);
    if (path.length !== 2 || path[0] !== 'Subscriber' || !subscriber) return;
    const value = (name: string) => attributes.get(name)?.value?.[0];
    const lastName = value('UTF8_Phone_Book_Name') || value('Annu_Name') || '';
    const firstName = value('UTF8_Phone_Book_First_Name') || value('Annu_First_Name') || '';
    if (lastName === subscriber.lastName && firstName === subscriber.firstName) return;
    this.exchange.replaceSubscriber({ ...subscriber, firstName, lastName }, []);
  }

  /** Creation and deletion are told of subscribers only, a change also of what belongs to them. */
  #tell(what: 'Created' | 'Modified' | 'Deleted', nodeId: string, path: ObjectPath): void {
    const [objectName = '', objectId = ''] = path.slice(-2);
    if (what === 'Modified' ? !notified.includes(objectName) : objectName !== 'Subscriber') return;
    const [fatherName, fatherId] = path.slice(-4, -2);
    this.publish({
      eventName: `OnPbxObjectInstance${what}`,
      objectName,
      objectId,
      nodeId,
      ...(fatherName !== undefined && { father: { objectName: fatherName, objectId: fatherId } }),
    });
  }
}

/** @throws RestError when there is no such class */
export function modelOf(classPath: ObjectPath): ObjectModel {
  const model = modelNamed(classPath.at(-1) ?? '');
  if (!model) throw new RestError('NOT_FOUND', 'NOT_FOUND', `No class ${classPath.join('/')}`);
  return model;
}

function keyFor(nodeId: string, path: ObjectPath): string {
  return [nodeId, ...path].join('/');
}

function notThat(message: string): RestError {
  return new RestError('METHOD_NOT_ALLOWED', 'NOT_SUPPORTED', message);
}
