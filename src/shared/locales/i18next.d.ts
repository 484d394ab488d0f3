import 'i18next';
import type { Catalogue } from './index';

/** Makes a key that is not in the English catalogue a type error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Catalogue;
  }
}
