export { SitePage } from './SitePage';
export { siteAlerts } from './status/alerts';
