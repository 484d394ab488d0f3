export { DialOfferBar } from './DialOfferBar';
export { DropTarget } from './DropTarget';
