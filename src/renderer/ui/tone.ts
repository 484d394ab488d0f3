import styles from './tone.module.css';

/** The meanings a colour may have. `neutral` has none; `notLive` is hatched. */
export type Tone = 'neutral' | 'accent' | 'ready' | 'busy' | 'wrapUp' | 'away' | 'notLive';

/** The class that gives an element the ground and the ink of a meaning. */
export const toneClass = (tone: Tone): string | undefined => styles[tone];
