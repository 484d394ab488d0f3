export { ParkedCalls } from './ParkedCalls';
export { PickUpButton } from './PickUpButton';
export { usePickUp } from './use-pick-up';
