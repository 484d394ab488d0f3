export { CallsPage } from './CallsPage';
export { CallVoice } from './CallVoice';
