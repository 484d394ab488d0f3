import './ui/tokens.css';
import './ui/base.css';
import { startWindow } from './app/window/start-window';
import { RedirectWindow } from './features/ring/RedirectWindow';
import { RingWindow } from './features/ring/RingWindow';

// Main opens the page once more, with a call in the fragment, for what needs the keyboard.
const callRef = decodeURIComponent(location.hash.slice(1));
void startWindow(callRef ? <RedirectWindow callRef={callRef} /> : <RingWindow />);
