export { CallsPage } from './CallsPage';
export { useCallAnnouncements } from './use-announcements';
