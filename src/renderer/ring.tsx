import './ui/tokens.css';
import './ui/base.css';
import { startWindow } from './app/window/start-window';
import { RingWindow } from './features/ring/RingWindow';

void startWindow(<RingWindow />);
