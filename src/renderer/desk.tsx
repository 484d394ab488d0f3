import './ui/tokens.css';
import './ui/base.css';
import { Desk } from './app/frame/Desk';
import { startWindow } from './app/window/start-window';

void startWindow(<Desk />);
