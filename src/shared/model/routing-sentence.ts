import type { Route, RouteCondition, RouteTarget, RoutingState } from './routing';

/** The pieces of the sentence: keys of the catalogue's `routing:sentence`. */
export type SentenceKey =
  | 'here'
  | 'hereAndMobile'
  | 'mobileToo'
  | 'doNotDisturb'
  | 'afterDoNotDisturb'
  | `calls.${RouteCondition}`
  | `and.${Exclude<RouteCondition, 'always'>}`
  | `to.${'voicemail' | 'number' | 'associate' | 'associateNumber' | 'elsewhere'}`;

/** What may stand in a piece. */
export interface SentenceValues {
  readonly to?: string;
  readonly number?: string;
  readonly sentence?: string;
}

/** Says one piece in the user's language. */
export type Say = (key: SentenceKey, values?: SentenceValues) => string;

/** Writes a number the way the user reads it. */
export type WriteNumber = (number: string) => string;

/** Whether calls do anything but ring at the user's own phones. */
export const isRerouted = ({ doNotDisturb, forward, overflow }: RoutingState): boolean =>
  doNotDisturb === true || forward !== undefined || overflow !== undefined;

/**
 * What happens to calls, as one sentence: "Calls go to 12500 when busy". Do not disturb comes first, since
 * nothing else happens while it is on; an unconditional forward leaves no call for an overflow or the mobile;
 * and of an overflow only the cases count that the forward leaves over ("prior forwarded", SetRoutesRequest).
 */
export function routingSentence(
  state: RoutingState,
  say: Say,
  write: WriteNumber = (number) => number,
): string {
  if (!state.doNotDisturb) return callsSentence(state, say, write);
  if (!state.forward && !state.overflow) return say('doNotDisturb');
  return say('afterDoNotDisturb', { sentence: callsSentence(state, say, write) });
}

function callsSentence(state: RoutingState, say: Say, write: WriteNumber): string {
  const { forward, mobile } = state;
  const overflow = leftOver(forward, state.overflow);
  const first = forward ?? overflow;
  if (!first) return say(mobile ? 'hereAndMobile' : 'here');
  const main = say(`calls.${first.when}`, { to: targetWords(first.target, say, write) });
  const second = forward && overflow;
  const both =
    second && second.when !== 'always'
      ? say(`and.${second.when}`, { sentence: main, to: targetWords(second.target, say, write) })
      : main;
  return mobile && first.when !== 'always' ? say('mobileToo', { sentence: both }) : both;
}

/** Where calls go, as it stands in a sentence after "to". */
export function targetWords(target: RouteTarget, say: Say, write: WriteNumber): string {
  switch (target.to) {
    case 'number':
      return say('to.number', { number: write(target.number) });
    case 'associate':
      return target.number === undefined
        ? say('to.associate')
        : say('to.associateNumber', { number: write(target.number) });
    case 'voicemail':
    case 'elsewhere':
      return say(`to.${target.to}`);
  }
}

/** The overflow for the cases that the forward leaves to it; undefined where it leaves none. */
function leftOver(forward: Route | undefined, overflow: Route | undefined): Route | undefined {
  if (!forward || !overflow || forward.when === 'unknown' || overflow.when === 'unknown') {
    return overflow;
  }
  const taken = cases(forward.when);
  const [one, ...others] = cases(overflow.when).filter((each) => !taken.includes(each));
  if (one === undefined) return undefined;
  return others.length > 0 ? overflow : { ...overflow, when: one };
}

function cases(when: Exclude<RouteCondition, 'unknown'>): readonly ('busy' | 'noAnswer')[] {
  return when === 'busy' || when === 'noAnswer' ? [when] : ['busy', 'noAnswer'];
}
