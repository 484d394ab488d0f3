/**
 * How long a message is shown to be, in whole seconds, at its row and in the player. The PBX tells whole seconds and
 * cuts or rounds as it likes: a recording that is not a whole second longer or shorter is as long as was told.
 */
export function messageSeconds(told: number, recorded = told): number {
  return Math.round(Math.abs(recorded - told) < 1 ? told : recorded);
}
