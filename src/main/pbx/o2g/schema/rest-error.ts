import { z } from 'zod';
import { flag, optional, text, whole } from './lenient';

/** RestErrorInfo of the chapter "Introduction", "Error management". */
export const restError = z.object({
  httpStatus: text,
  code: whole,
  type: text,
  helpMessage: text,
  innerMessage: text,
  canRetry: flag,
  routing: optional(
    z.object({ errorType: text, errorCause: text, destinationType: text, message: text }),
  ),
  userPreferences: optional(z.object({ errorType: text, parameter: text })),
  telephony: optional(z.object({ errorType: text, errorCause: text, message: text })),
});
export type RestError = z.output<typeof restError>;
