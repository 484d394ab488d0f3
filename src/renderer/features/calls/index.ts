export { CallsPage } from './CallsPage';
export { CallVoice } from './CallVoice';
export { useOffReason } from './live';
export { useNumberWords } from './party-words';
export { useRecentParties } from './use-recent';
