import de from './de';
import en from './en';
import es from './es';
import fr from './fr';

/** Every sentence a user can see: language → namespace → key. English says which keys there are. */
export const catalogue = { en, fr, de, es } as const;

export type Language = keyof typeof catalogue;
export type Catalogue = (typeof catalogue)['en'];
export type Namespace = keyof Catalogue;
/** The areas of the catalogue. */
export const namespaces = Object.keys(en) as Namespace[];
