import { RestError } from '../rest-error.js';
import type { PbxAttribute } from './instances.js';
import type { AttributeModel, ObjectModel } from './object-model.js';
import { holds } from './used-when.js';

/** @throws RestError that names the attribute which the model does not allow so */
export function checkAttributes(
  model: ObjectModel,
  given: readonly PbxAttribute[],
  after: ReadonlyMap<string, PbxAttribute>,
): void {
  for (const { name, value } of given) {
    const attribute = model.attributes.find((each) => each.name === name);
    if (!attribute) throw refused(`${name} is no attribute of ${model.objectName}`);
    for (const each of value ?? []) checkValue(attribute, each);
    if (!attribute.multiValue && (value?.length ?? 0) > 1) throw refused(`${name} has one value`);
    const valueOf = (other: string) => after.get(other)?.value?.[0];
    const isGiven = (value ?? []).some((each) => each !== '');
    if (isGiven && attribute.usedWhen && !holds(attribute.usedWhen, valueOf)) {
      throw refused(`${name} is used only when ${attribute.usedWhen}`);
    }
  }
}

/** @throws RestError */
export function checkMandatory(model: ObjectModel, after: ReadonlyMap<string, PbxAttribute>): void {
  const missing = model.attributes.find(
    ({ name, mandatory }) => mandatory && !after.get(name)?.value?.[0],
  );
  if (missing) throw refused(`${missing.name} is mandatory`);
}

function checkValue(attribute: AttributeModel, value: string): void {
  const { name, typeValue, allowedValues, lengthValue } = attribute;
  if (allowedValues && !allowedValues.includes(value)) {
    throw refused(`${name} can not be ${value}: ${allowedValues.join(', ')}`);
  }
  if (lengthValue !== undefined && Buffer.byteLength(value) > Number(lengthValue)) {
    throw refused(`${name} is longer than ${lengthValue}`);
  }
  if (typeValue === 'integer' && !/^-?\d+$/.test(value)) throw refused(`${name} is no integer`);
  if (typeValue === 'boolean' && !/^(true|false)$/.test(value)) {
    throw refused(`${name} is true or false`);
  }
}

function refused(message: string): RestError {
  return new RestError('BAD_REQUEST', 'BAD_PARAMETER', message);
}
