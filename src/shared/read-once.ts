/**
 * For `parse` and `safeParse` of what is read now and then: zod's first reading by a schema otherwise compiles a faster
 * reader, which costs more than these readings save. Events, which come by the thousand, are read without it.
 */
export const readOnce = { jitless: true } as const;
