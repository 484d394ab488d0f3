import type { ContactCentrePlan } from '../exchange/acd/contact-centre.js';
import type { Operator } from '../exchange/acd/operator.js';

/** The number of whoever signs in to the demo. */
export const demoNumber = '12000';

/**
 * The company's contact centre. The demo's user is at work and ready; of the colleagues one pauses, one
 * is at lunch and one at home, so that the user's phone is the next to ring.
 */
const contactCentre: ContactCentrePlan = {
  operators: [
    { ...agent(demoNumber, '42000', '42001'), choosesGroup: true, headset: true },
    agent('12001', '42000'),
    agent('12002', '42000'),
    agent('12003', '42000'),
    agent('12004', '42001'),
    { ...agent('12005', '42000', '42001'), kind: 'supervisor', choosesGroup: true },
  ],
  groups: [
    {
      number: '42000',
      withdrawReasons: ['Lunch', 'Coffee break', 'Training', 'Back office'],
      wrapUp: 20_000,
    },
    { number: '42001', withdrawReasons: ['Lunch', 'Meeting'], wrapUp: 10_000 },
  ],
  atWork: {
    [demoNumber]: { set: demoNumber, headset: true, group: '42000', occupation: 'ready' },
    '12001': { set: '12001', headset: false, group: '42000', occupation: 'pause' },
    '12002': { set: '12002', headset: false, group: '42000', occupation: 'withdrawn', reason: 1 },
    '12004': { set: '12004', headset: false, group: '42001', occupation: 'ready' },
    '12005': { set: '12005', headset: false, occupation: 'out-of-group' },
  },
};

/** The same with more agents of group 42000, who pause: they are seen, and take no call from anybody. */
export const contactCentreWith = (more: readonly string[]): ContactCentrePlan => ({
  ...contactCentre,
  operators: [...contactCentre.operators, ...more.map((number) => agent(number, '42000'))],
  atWork: {
    ...contactCentre.atWork,
    ...Object.fromEntries(
      more.map((set) => [set, { set, headset: false, group: '42000', occupation: 'pause' }]),
    ),
  },
});

function agent(number: string, ...groups: readonly string[]): Operator {
  return {
    number,
    kind: 'agent',
    groups,
    choosesGroup: false,
    headset: false,
    skills: [
      { number: 1, level: 3, active: true },
      { number: 4, level: 1, active: false },
    ],
  };
}
