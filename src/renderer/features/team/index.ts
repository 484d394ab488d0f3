export { TeamStrip } from './TeamStrip';
