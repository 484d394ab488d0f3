/** An attribute of the data model (reference: AttributeModel; `defautValue` is its spelling). */
export interface AttributeModel {
  readonly name: string;
  readonly mandatory?: boolean;
  readonly typeValue: 'octetString' | 'integer' | 'boolean' | 'enumerated' | 'sequence';
  readonly multiValue?: boolean;
  readonly allowedValues?: readonly string[];
  readonly lengthValue?: string;
  readonly defautValue?: string;
  readonly filtering?: boolean;
  readonly usedWhen?: string;
}

/** A class of objects (reference: ObjectModel). */
export interface ObjectModel {
  readonly objectName: string;
  readonly attributes: readonly AttributeModel[];
  readonly objects?: readonly ObjectModel[];
  readonly hidden?: boolean;
  readonly create: boolean;
  readonly delete: boolean;
  readonly set: boolean;
  readonly get: boolean;
  readonly otherActions?: readonly string[];
}

const text = (name: string, lengthValue: number, more: Partial<AttributeModel> = {}) =>
  ({ name, typeValue: 'octetString', lengthValue: String(lengthValue), ...more }) as const;
const integer = (name: string, more: Partial<AttributeModel> = {}) =>
  ({ name, typeValue: 'integer', ...more }) as const;
const choice = (name: string, allowedValues: readonly string[], more: Partial<AttributeModel>) =>
  ({ name, typeValue: 'enumerated', allowedValues, ...more }) as const;
const whole = { create: true, delete: true, set: true, get: true } as const;

export const stationTypes = [
  'ANALOG',
  'NOE_C_Color_IP',
  'SIP_EXTENSION',
  'REMOTE_EXTENSION',
  'GAP_DECT',
] as const;

const subscriberAlias: ObjectModel = {
  objectName: 'Subscriber_Alias',
  attributes: [
    integer('Alias_Number', { mandatory: true, filtering: true }),
    text('Annu_Name', 16, { filtering: true }),
    text('Annu_First_Name', 12),
  ],
  ...whole,
};

const subscriber: ObjectModel = {
  objectName: 'Subscriber',
  attributes: [
    text('Directory_Number', 8, { mandatory: true, filtering: true }),
    text('Annu_Name', 16, { filtering: true }),
    text('Annu_First_Name', 12, { filtering: true }),
    text('UTF8_Phone_Book_Name', 50),
    text('UTF8_Phone_Book_First_Name', 50),
    choice('Station_Type', stationTypes, { defautValue: 'ANALOG', filtering: true }),
    integer('Entity_Number', { defautValue: '1', filtering: true }),
    integer('Cost_Center_Id', { defautValue: '255', filtering: true }),
    choice('ClickAndPhone', ['NONE', 'A4980'], { defautValue: 'A4980' }),
    { name: 'Can_Be_Called_By_Name', typeValue: 'boolean', defautValue: 'true' },
    text('SIP_Authentication_Login', 20, { usedWhen: 'Station_Type == SIP_EXTENSION' }),
    text('Remote_Extension_Number', 30, { usedWhen: 'Station_Type == REMOTE_EXTENSION' }),
    integer('Analog_Ringing_Cadence', {
      defautValue: '1',
      usedWhen: 'Station_Type == ANALOG or Station_Type == GAP_DECT',
    }),
    text('Associated_Multidevices', 8, { multiValue: true }),
    { name: 'Skill_Set', typeValue: 'sequence', multiValue: true },
  ],
  objects: [subscriberAlias],
  ...whole,
  otherActions: ['ReinitMemory', 'Resynchro', 'FORCED_DELETE'],
};

const entity: ObjectModel = {
  objectName: 'Entity',
  attributes: [
    integer('Entity_Number', { mandatory: true, filtering: true }),
    text('Entity_Name', 20, { filtering: true }),
    text('Installation_Number', 20),
    { name: 'Night_Service', typeValue: 'boolean', defautValue: 'false' },
    text('Night_Destination', 8, { usedWhen: 'Night_Service == true' }),
  ],
  ...whole,
};

const freeRange: ObjectModel = {
  objectName: 'Free_Range_List',
  attributes: [
    text('Range_Name', 16, { mandatory: true, filtering: true }),
    text('Begin_Range', 8, { mandatory: true }),
    text('End_Range', 8, { mandatory: true }),
  ],
  ...whole,
};

const systemParameters: ObjectModel = {
  objectName: 'System_Parameters',
  attributes: [
    integer('System_Id', { mandatory: true }),
    text('Company_Name', 30),
    choice('Country', ['FRANCE', 'GERMANY', 'SPAIN', 'UNITED_KINGDOM'], { defautValue: 'FRANCE' }),
    { name: 'Summer_Time', typeValue: 'boolean', defautValue: 'true' },
  ],
  objects: [freeRange],
  create: false,
  delete: false,
  set: true,
  get: true,
};

const sipGateway: ObjectModel = {
  objectName: 'SIP_Gateway',
  attributes: [
    integer('Gateway_Id', { mandatory: true, filtering: true }),
    text('Gateway_Name', 20, { filtering: true }),
    text('Remote_Domain', 50),
    integer('Remote_Port', { defautValue: '5060' }),
  ],
  ...whole,
};

/** A folder: it has one instance, 1, and nothing of its own. */
const sip: ObjectModel = {
  objectName: 'SIP',
  attributes: [],
  objects: [sipGateway],
  hidden: true,
  create: false,
  delete: false,
  set: false,
  get: true,
};

/** The data model of a PBX, from its root. */
export const nodeModel: ObjectModel = {
  objectName: 'Node',
  attributes: [integer('Node_Number', { mandatory: true }), text('Node_Name', 20)],
  objects: [subscriber, entity, systemParameters, sip],
  create: false,
  delete: false,
  set: false,
  get: true,
};

/** Any class, by its name; the names are unique. */
export function modelNamed(name: string, from: ObjectModel = nodeModel): ObjectModel | undefined {
  if (from.objectName === name) return from;
  for (const child of from.objects ?? []) {
    const found = modelNamed(name, child);
    if (found) return found;
  }
  return undefined;
}
