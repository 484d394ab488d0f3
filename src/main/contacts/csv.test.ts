import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKinds, type Contact } from '@shared/model/contact';
import { writeCsv } from './csv-export';
import { readCsv } from './csv-import';

const read = (csv: string) => readCsv(csv, 'FR');

describe('a file of contacts', () => {
  it('is read with the columns of Outlook, of Google, and of the four languages', () => {
    const outlook =
      'First Name,Last Name,Business Phone,Mobile Phone,E-mail Address\nAda,Byron,12000,+33 (0)6 12 34 56 78,ada@example.com';
    expect(read(outlook).contacts).toEqual([
      {
        firstName: 'Ada',
        lastName: 'Byron',
        numbers: [
          { kind: 'work', number: '12000' },
          { kind: 'mobile', number: '+33612345678' },
        ],
        mail: 'ada@example.com',
      },
    ]);
    expect(read('Name,Phone 1 - Value\nAda King Byron,12000').contacts).toMatchObject([
      { firstName: 'Ada', lastName: 'King Byron' },
    ]);
    for (const header of [
      'Prénom;Nom;Téléphone',
      'Vorname;Nachname;Telefon',
      'Nombre;Apellidos;Teléfono',
    ]) {
      expect(read(`${header}\r\nZoë;Groß;06.12.34.56.78`).contacts).toEqual([
        { firstName: 'Zoë', lastName: 'Groß', numbers: [{ kind: 'work', number: '0612345678' }] },
      ]);
    }
  });

  it('tells line and field of what cannot be used, and keeps the rest', () => {
    const csv = [
      'Name,Phone,E-mail,Speed dial',
      'Ada,12000,,',
      '"Bob\nof two lines",12001,,',
      'Cid,reception,,',
      'Dora,12003,dora,',
      'Emil,12004,,12',
      ',,x@y,',
      `${'F'.repeat(121)},12006,,`,
      '',
      'Gil,12007,g@example.com,9',
    ].join('\n');
    const { contacts, faults } = read(csv);
    expect(contacts.map(({ firstName }) => firstName)).toEqual(['Ada', 'Bob', 'Gil']);
    expect(faults).toMatchObject([
      { line: 5, field: 'Phone', problem: 'notANumber', value: 'reception' },
      { line: 6, field: 'E-mail', problem: 'notAMail', value: 'dora' },
      { line: 7, field: 'Speed dial', problem: 'notASpeedDial', value: '12' },
      { line: 8, problem: 'empty' },
      { line: 9, field: 'Name', problem: 'tooLong' },
    ]);
  });

  it.each(['', 'just some text\nand more', '\u0000\u0001', 'Colour,Size\nred,2'])(
    'is refused whole when no column says who: %j',
    (csv) => expect(() => read(csv)).toThrow(expect.objectContaining({ kind: 'contactsFile' })),
  );

  it('comes back as it was written', () => {
    // Whatever a line of a name may hold; blanks around a cell are lost, and none is meant.
    const word = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => `a${text.replace(/\p{C}/gu, '')}z`);
    const contacts = fc.array(
      fc.record({
        firstName: word,
        company: word,
        numbers: fc.array(
          fc.record({
            kind: fc.constantFrom(...numberKinds),
            number: fc.stringMatching(/^[0-9*#]{2,12}$/),
          }),
          { maxLength: 4 },
        ),
        note: word,
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(contacts, (written) => {
        const { contacts: back, faults } = read(writeCsv(written as unknown as readonly Contact[]));
        expect(faults).toEqual([]);
        const inOrder = (each: Pick<Contact, 'numbers'>) =>
          numberKinds.flatMap((kind) => each.numbers.filter((number) => number.kind === kind));
        expect(back).toEqual(written.map((each) => ({ ...each, numbers: inOrder(each) })));
      }),
    );
  });

  it('gives a spreadsheet nothing to calculate', () => {
    const csv = writeCsv([
      { id: 'a', firstName: '=1+2', numbers: [{ kind: 'work', number: '+33612345678' }] },
    ]);
    expect(csv).toContain(`'=1+2`);
    expect(csv).toContain(',+33612345678,');
    // Nor where tables are parted by semicolons, in a note of two lines, or in East Asia.
    const note = 'Max;=HYPERLINK("http://evil")\n@SUM(A1)';
    const cunning = writeCsv([
      { id: 'b', firstName: '＝1+2', lastName: '|calc', numbers: [], note },
    ]);
    for (const cell of cunning.split(/[,;\t\r\n]/)) expect(cell).not.toMatch(/^"?\s*[=+\-@|＝]/);
    expect(read(cunning).contacts).toMatchObject([{ firstName: '＝1+2', lastName: '|calc', note }]);
  });

  it('is read back where somebody is called like a formula, with apostrophes or without', () => {
    const names = ['=1+2', "'=1+2", "''+1", "'t Hooft", '-', 'a;=b', '@home; +33', '＋33'];
    const contacts = names.map((firstName, at): Contact => ({
      id: String(at),
      firstName,
      numbers: [
        { kind: 'work', number: '+33145236789' },
        { kind: 'work', number: '+33612345678' },
      ],
      note: `x\n${firstName}`,
    }));
    const { contacts: back, faults } = read(writeCsv(contacts));
    expect(faults).toEqual([]);
    expect(back).toEqual(contacts.map(({ id: _, ...each }) => each));
  });
});
