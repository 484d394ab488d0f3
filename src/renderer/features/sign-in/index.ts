export { SignInPage } from './SignInPage';
export { Fingerprint } from './Fingerprint';
