import type { CommandName } from '@shared/bridge/commands';
import type { QueryInput, QueryOutputs } from '@shared/bridge/queries';
import type { Attribute, ObjectRow } from '@shared/model/pbx-object';
import type { CommandInput } from '@shared/bridge/commands';
import type { Provisioning } from '../pbx/port/provisioning';
import type { Handlers } from './call-commands';

export type ObjectCommandName = Extract<CommandName, `objects.${string}`>;
export type ObjectQueryName = Extract<keyof QueryOutputs, `objects.${string}`>;

/** What a window asks about objects. */
export type ObjectReader = {
  readonly [N in ObjectQueryName]: (input: QueryInput<N>) => Promise<QueryOutputs[N]>;
};

/** Commands of an administrator → operations of the port. */
export function objectCommands(objects: () => Provisioning): Handlers<ObjectCommandName> {
  return {
    'objects.create': async ({ nodeId, path, attributes }) =>
      objects().create(nodeId, path, attributes.map(plain)),
    'objects.change': async ({ nodeId, path, how, attributes }) =>
      objects().change(nodeId, path, how, attributes.map(plain)),
    'objects.remove': async ({ nodeId, path, force }) => objects().remove(nodeId, path, force),
    'objects.act': async ({ nodeId, path, action }) => objects().act(nodeId, path, action),
  };
}

/**
 * Queries → operations of the port. A PBX gives a list whole, and thousands of lines are not for the bridge:
 * the last reading is kept, and windows get it page by page.
 */
export function objectReader(objects: () => Provisioning): ObjectReader {
  let last: { readonly key: string; readonly rows: readonly ObjectRow[] } | undefined;
  return {
    'objects.nodes': async () => objects().nodes(),
    'objects.roots': async ({ nodeId }) => objects().roots(nodeId),
    'objects.model': async ({ nodeId, className }) => objects().model(nodeId, className),
    'objects.read': async ({ nodeId, path }) => objects().read(nodeId, path),
    'objects.list': async ({ offset, limit, ...list }) => {
      const key = JSON.stringify(list);
      if (offset === 0 || last?.key !== key) {
        const { nodeId, path, filter, columns } = list;
        last = { key, rows: await objects().list(nodeId, path, filter, columns) };
      }
      return { rows: last.rows.slice(offset, offset + limit), total: last.rows.length };
    },
  };
}

type Input = CommandInput<'objects.change'>['attributes'][number];

/** Groups that were left out stay left out. */
function plain({ name, values, groups }: Input): Attribute {
  return groups ? { name, values, groups } : { name, values };
}
