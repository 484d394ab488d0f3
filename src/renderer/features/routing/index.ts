export { RoutingChip } from './RoutingChip';
export { RoutingStrip } from './RoutingTrouble';
export { WaitingLamp } from './WaitingLamp';
