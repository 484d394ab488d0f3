import type { FilterTerm, ObjectFilter, ObjectPath } from '@shared/model/pbx-object';
import type { Target } from './rest';

/** The resource of a class or an object, whose ids are escaped; the template says how deep it lies. */
export function instanceTarget(
  nodeId: string,
  path: ObjectPath,
  query: Readonly<Record<string, string>> = {},
): Target {
  const steps = path.map((step) => `/${encodeURIComponent(step)}`).join('');
  const parameters = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  const tail = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return {
    path: `/pbxs/${encodeURIComponent(nodeId)}/instances${steps}${tail}`,
    template: `/pbxs/{}/instances${path.map((step, at) => (at % 2 === 0 ? `/${step}` : '/{}')).join('')}`,
  };
}

/** A filter as GET instances takes it: `Annu_Name==Jz* and Station_Type!=ANALOG`. */
export function filterText({ join, terms }: ObjectFilter): string {
  return terms.map(termText).join(` ${join} `);
}

function termText({ attribute, operator, value }: FilterTerm): string {
  switch (operator) {
    case 'is':
      return `${attribute}==${value}`;
    case 'startsWith':
      return `${attribute}==${value}*`;
    case 'endsWith':
      return `${attribute}==*${value}`;
    case 'isNot':
      return `${attribute}!=${value}`;
    case 'atLeast':
      return `${attribute}=ge=${value}`;
    case 'atMost':
      return `${attribute}=le=${value}`;
  }
}
