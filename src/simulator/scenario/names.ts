/** Whoever signs in to the demo. */
export const demoUser = ['Camille', 'Fontaine'] as const;

/** Colleagues: short names, long ones, accents, particles and hyphens, as a real phone book has. */
export const colleagues: readonly (readonly [string, string])[] = [
  ['Jürgen', 'Müller-Lüdenscheidt'],
  ['Łukasz', 'Wiśniewski'],
  ['Ana María', 'de la Fuente y Ortiz de Zárate'],
  ['Siobhán', 'Ó Súilleabháin'],
  ['Bo', 'Ek'],
  ['Þórunn', 'Guðmundsdóttir'],
  ['Élodie', 'Lefèvre'],
  ['Dimitra', 'Papakonstantinou'],
  ['Maximilian-Alexander', 'von und zu Hohenstein-Schwarzenberg'],
  ['Željka', 'Horvat'],
  ['João Pedro', 'Vasconcelos'],
  ['Annelies', "van 't Hoff"],
  ['Győző', 'Szentgyörgyi'],
  ['Kateřina', 'Dvořáková'],
  ['Mikael', 'Österlund'],
  ['Giuseppina', 'Dell’Acqua'],
  ['Ștefan', 'Ionescu'],
  ['Aino', 'Mäkelä'],
  ['Noor', 'El Khattabi'],
  ['Søren', 'Kjærgaard'],
  ['Oksana', 'Шевченко'],
];

/** People who call from outside. */
export const customers: readonly [OutsideName, ...OutsideName[]] = [
  { number: '0145236789', name: 'Hôtel des Voyageurs' },
  { number: '0612450938', name: 'Marguerite Delacroix-Beaumont' },
  { number: '00493012345678', name: 'Sanitär Großmann GmbH & Co. KG' },
  { number: '0390172233' },
  { number: '0033756982041', name: 'Amadou N’Diaye' },
  { number: '00442079460123', name: 'Prof. Dr. Wilhelmina Featherstonehaugh-Cholmondeley' },
  { number: '0472558811', name: 'Li Na' },
  { number: '0034915550147', name: 'Clínica Dental Peñalver' },
];

/** A number of the public network, and the name that comes with it, if any. */
export interface OutsideName {
  readonly number: string;
  readonly name?: string;
}
