/**
 * Class names and ids in turn, from a node's root: `['Subscriber']` is a class, `['Subscriber', '12000']` an
 * object, `['Subscriber', '12000', 'Subscriber_Alias']` the class of its aliases.
 */
export type ObjectPath = readonly string[];

/** What kind of value an attribute takes. `group`: sets of attributes. */
export type AttributeKind = 'text' | 'integer' | 'boolean' | 'choice' | 'group';

/** An attribute of the PBX's own data model (O2G reference, "PBX management", AttributeModel). */
export interface AttributeModel {
  readonly name: string;
  readonly kind: AttributeKind;
  readonly mandatory: boolean;
  readonly multiple: boolean;
  readonly filterable: boolean;
  readonly allowed: readonly string[];
  /** In bytes. */
  readonly maxLength?: number;
  readonly initial?: string;
  /** The condition under which it counts; see `used-when.ts`. */
  readonly usedWhen?: string;
}

/** What may be done with the objects of a class, or with one of them. */
export interface ObjectCan {
  readonly create?: boolean;
  readonly change?: boolean;
  readonly remove?: boolean;
  /** Deletes what the PBX would not delete otherwise. */
  readonly forceRemove?: boolean;
  /** The other actions, by the PBX's own names. */
  readonly actions: readonly string[];
}

/** A class of objects. */
export interface ObjectModel {
  readonly name: string;
  readonly attributes: readonly AttributeModel[];
  readonly can: ObjectCan;
}

/** A set of attributes that is one value of an attribute. */
export interface ValueGroup {
  readonly name: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** An attribute with its values; one that has groups has no plain values. */
export interface Attribute {
  readonly name: string;
  readonly values: readonly string[];
  readonly groups?: readonly ValueGroup[];
}

/** How attributes are changed: as a whole, or by values put into a list of several or taken out of it. */
export const changeWays = ['set', 'add', 'remove'] as const;
export type ChangeWay = (typeof changeWays)[number];

/** An object as it is at the PBX. */
export interface PbxObject {
  readonly id: string;
  readonly attributes: readonly Attribute[];
  /** The classes below it, each as a path that continues its own. */
  readonly children: readonly ObjectPath[];
  readonly can: ObjectCan;
}

/** A PBX whose objects can be managed. */
export interface ManagedNode {
  readonly nodeId: string;
  readonly host?: string;
}

export const filterOperators = [
  'is',
  'startsWith',
  'endsWith',
  'isNot',
  'atLeast',
  'atMost',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** One condition of a filter. */
export interface FilterTerm {
  readonly attribute: string;
  readonly operator: FilterOperator;
  readonly value: string;
}

/** Conditions, all of which or any of which must hold. */
export interface ObjectFilter {
  readonly join: 'and' | 'or';
  readonly terms: readonly FilterTerm[];
}

/** A line of a list: the object's id and the attributes that were asked for. */
export interface ObjectRow {
  readonly id: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export interface ObjectPage {
  readonly rows: readonly ObjectRow[];
  readonly total: number;
}

/** Something happened to an object, whoever did it. */
export interface ObjectChange {
  readonly what: 'created' | 'changed' | 'removed';
  readonly nodeId: string;
  readonly className: string;
  readonly id: string;
}

/** The last changes, the newest last, numbered through. */
export interface ObjectChanges {
  readonly count: number;
  readonly recent: readonly ObjectChange[];
}

export type ObjectEvent = { readonly type: 'objectChanged'; readonly change: ObjectChange };
