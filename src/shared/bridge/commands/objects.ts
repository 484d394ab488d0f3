import { z } from 'zod';
import { changeWays, filterOperators } from '../../model/pbx-object';

const name = z.string().min(1).max(200);
const nodeId = z.string().min(1).max(20);
const path = z.array(name).min(1).max(12).readonly();
const values = z.array(z.string().max(1_000)).max(1_000).readonly();
const attributes = z
  .array(
    z
      .object({
        name,
        values,
        groups: z
          .array(z.object({ name: z.string().max(200), values: z.record(name, values) }).strict())
          .max(500)
          .readonly()
          .optional(),
      })
      .strict(),
  )
  .max(1_000)
  .readonly();

/** The PBX's own objects, for administrators (O2G reference, "PBX management"). */
export const objectCommands = {
  /** `path` is that of the class. */
  'objects.create': z.object({ nodeId, path, attributes }).strict(),
  /** Only what changes: whole attributes, or the values to add or to remove. */
  'objects.change': z.object({ nodeId, path, how: z.enum(changeWays), attributes }).strict(),
  'objects.remove': z.object({ nodeId, path, force: z.boolean() }).strict(),
  'objects.act': z.object({ nodeId, path, action: name }).strict(),
} as const;

export const objectQueries = {
  'objects.nodes': z.undefined(),
  /** The classes at the root of a node, as paths. */
  'objects.roots': z.object({ nodeId }).strict(),
  'objects.model': z.object({ nodeId, className: name }).strict(),
  'objects.read': z.object({ nodeId, path }).strict(),
  /** The list is read anew at offset 0; the pages after it belong to that reading. */
  'objects.list': z
    .object({
      nodeId,
      path,
      filter: z
        .object({
          join: z.enum(['and', 'or']),
          terms: z
            .array(
              z
                .object({
                  attribute: name,
                  operator: z.enum(filterOperators),
                  value: z.string().max(200),
                })
                .strict(),
            )
            .max(20)
            .readonly(),
        })
        .strict(),
      columns: z.array(name).max(20).readonly(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    })
    .strict(),
} as const;
