import { z } from 'zod';
import { numberKinds, type Contact } from '../../model/contact';
import { dialable, nothing } from './inputs';

const short = z.string().trim().min(1).max(120);

/** A contact as it is kept: somebody with a name or a number. */
export const contactSchema = z
  .object({
    id: z.string().min(1).max(64),
    firstName: short.optional(),
    lastName: short.optional(),
    company: short.optional(),
    numbers: z
      .array(z.object({ kind: z.enum(numberKinds), number: dialable }).strict())
      .max(10)
      .readonly(),
    mail: z
      .string()
      .trim()
      .max(200)
      .regex(/^\S+@\S+$/)
      .optional(),
    note: z.string().trim().min(1).max(1000).optional(),
    favourite: z.literal(true).optional(),
    speedDial: z.number().int().min(1).max(9).optional(),
  })
  .strict()
  .refine(
    ({ firstName, lastName, company, numbers }) =>
      Boolean(firstName || lastName || company) || numbers.length > 0,
    'a name or a number',
  )
  .transform((contact) => withoutUndefined(contact));

/** A file of contacts: a few megabytes hold far more than are kept. */
export const csvText = z.string().min(1).max(8_000_000);

/** The user's own contacts. */
export const contactCommands = {
  /** Adds a contact, or replaces the one with the same id. */
  'contacts.save': z.object({ contact: contactSchema }).strict(),
  'contacts.delete': z.object({ id: z.string().max(64) }).strict(),
  'contacts.setFavourite': z.object({ id: z.string().max(64), on: z.boolean() }).strict(),
  /** Adds what the file has and the contacts have not; faulty lines are left out. */
  'contacts.import': z.object({ csv: csvText }).strict(),
  /** Asks where to, and writes all contacts there. Nothing happens when the user thinks better of it. */
  'contacts.export': nothing,
} as const;

/** Under exact optional types a field that is undefined is not one that is absent. */
function withoutUndefined<T extends object>(contact: T): Contact {
  return Object.fromEntries(
    Object.entries(contact).filter(([, value]) => value !== undefined),
  ) as unknown as Contact;
}
