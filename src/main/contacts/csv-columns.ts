import type { NumberKind } from '@shared/model/contact';
import { fold } from '@shared/numbers/fold';

/** What a column holds. */
export type Column =
  | 'firstName'
  | 'lastName'
  | 'name'
  | 'company'
  | 'mail'
  | 'note'
  | 'favourite'
  | 'speedDial'
  | NumberKind;

/** The columns that are written, in order, with the names that they get. */
export const writtenColumns: readonly (readonly [Column, string])[] = [
  ['firstName', 'First name'],
  ['lastName', 'Last name'],
  ['company', 'Company'],
  ['work', 'Work phone'],
  ['mobile', 'Mobile phone'],
  ['home', 'Home phone'],
  ['other', 'Other phone'],
  ['mail', 'E-mail'],
  ['note', 'Note'],
  ['favourite', 'Favourite'],
  ['speedDial', 'Speed dial'],
];

/** The names that columns have elsewhere, folded and without what is not a letter: Outlook, Google, phones; four languages. */
const names: Readonly<Record<Column, string>> = {
  firstName: 'firstname givenname prenom vorname nombre forename',
  lastName: 'lastname familyname surname nom nachname familienname apellido apellidos nomdefamille',
  name: 'name fullname displayname nomcomplet vollstandigername anzeigename nombrecompleto fn',
  company:
    'company organization organisation organizationname organization1name societe entreprise firma unternehmen empresa organizacion',
  work: 'phone phonenumber telephone telefon telefono tel number numero nummer work workphone businessphone companymainphone phone1value telephoneprofessionnel teltravail telbureau bureau telefongeschaftlich geschaftlich telefonodeltrabajo trabajo extension poste',
  mobile:
    'mobile mobilephone mobilenumber cell cellphone phone2value telmobile telephonemobile portable mobiltelefon handy movil telefonomovil',
  home: 'home homephone phone3value teldomicile domicile telephonepersonnel telefonprivat privat particular casa telefonoparticular',
  other:
    'other otherphone phone4value autre autretelephone weiteres weiterestelefon sonstigestelefon otro otrotelefono',
  mail: 'email emailaddress mail email1value adressedemessagerie courriel adressemail emailadresse correo correoelectronico',
  note: 'note notes notiz notizen remarque remarques nota notas comment comments',
  favourite: 'favourite favorite favori favorit favorito starred',
  speedDial: 'speeddial numeroabrege kurzwahl marcacionrapida',
};

const byName = new Map(
  Object.entries(names).flatMap(([column, known]) =>
    known.split(' ').map((name) => [name, column as Column] as const),
  ),
);

/** What a column holds by its name; undefined for what we have no use for. */
export function columnOf(name: string): Column | undefined {
  return byName.get(fold(name).replace(/[^a-z0-9]/g, ''));
}
