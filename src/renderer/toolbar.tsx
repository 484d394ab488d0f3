import './ui/tokens.css';
import './ui/base.css';
import { startWindow } from './app/window/start-window';
import { Toolbar } from './features/toolbar';

void startWindow(<Toolbar />);
