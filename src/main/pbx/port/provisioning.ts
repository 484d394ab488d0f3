import type {
  Attribute,
  ChangeWay,
  ManagedNode,
  ObjectFilter,
  ObjectModel,
  ObjectPath,
  ObjectRow,
  PbxObject,
} from '@shared/model/pbx-object';

/**
 * The PBX's own objects, for an administrator (O2G reference, "PBX management"). Everything throws
 * `FailureError`; what changes also arrives as `objectChanged`, for the classes that the PBX tells of.
 */
export interface Provisioning {
  nodes(): Promise<readonly ManagedNode[]>;
  /** The classes at the root of a node. */
  roots(nodeId: string): Promise<readonly ObjectPath[]>;
  model(nodeId: string, className: string): Promise<ObjectModel>;
  /** The objects of a class, with the values of `columns`. */
  list(
    nodeId: string,
    path: ObjectPath,
    filter: ObjectFilter,
    columns: readonly string[],
  ): Promise<readonly ObjectRow[]>;
  /** Reads an object: it may be changed as it was read, until somebody else changes it. */
  read(nodeId: string, path: ObjectPath): Promise<PbxObject>;
  create(nodeId: string, path: ObjectPath, attributes: readonly Attribute[]): Promise<void>;
  /**
   * Sets attributes: throws `objectConflict` when somebody else changed the object since it was read. Or puts the
   * values of attributes that have several beside those that are there, or takes them out, whoever changed the rest.
   */
  change(
    nodeId: string,
    path: ObjectPath,
    how: ChangeWay,
    attributes: readonly Attribute[],
  ): Promise<void>;
  remove(nodeId: string, path: ObjectPath, force: boolean): Promise<void>;
  act(nodeId: string, path: ObjectPath, action: string): Promise<void>;
}
