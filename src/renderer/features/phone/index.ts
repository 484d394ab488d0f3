export { ParkedCalls } from './ParkedCalls';
export { PickUpButton } from './PickUpButton';
