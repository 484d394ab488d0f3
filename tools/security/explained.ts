/** A finding that we know, where it may be, and why it is none. */
export interface Explained {
  readonly check: string;
  /** Below `src/`: a folder, or a file. */
  readonly folder: string;
  readonly why: string;
}

/** What electronegativity finds and a test answers. Any other finding fails the check; so does one of these that is gone. */
export const explained: readonly Explained[] = [
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    folder: 'main/index.ts',
    why: 'Two sizes that V8 begins its memory with, both constants. Nothing from outside gets there, and no protection is turned off: test/e2e/security.spec.ts asks the running program for each.',
  },
  {
    check: 'SANDBOX_JS_CHECK',
    folder: 'main/program/',
    why: 'Windows are made by one function whose options come from web-preferences.ts, which the tool does not follow. test/e2e/security.spec.ts asks the kernel.',
  },
  {
    check: 'CONTEXT_ISOLATION_JS_CHECK',
    folder: 'main/program/',
    why: 'The same. test/e2e/security.spec.ts reads the preferences of every window that is open.',
  },
  {
    check: 'AUXCLICK_JS_CHECK',
    folder: 'main/program/',
    why: 'A middle click asks for a new window, and web-guard.ts denies every one. test/e2e/security.spec.ts, point 14.',
  },
  {
    check: 'OPEN_EXTERNAL_JS_CHECK',
    folder: 'main/program/',
    why: 'Called by web-guard.ts alone, for what external-link.ts lets pass: plain web and mail addresses. external-link.test.ts and test/e2e/security.spec.ts, point 15.',
  },
  {
    check: 'CERTIFICATE_VERIFY_PROC_JS_CHECK',
    folder: 'main/shell/',
    why: 'It only makes trust narrower: a pinned host is trusted by its pin alone, the rest as Chromium judges. certificate-trust.test.ts, test/e2e/sign-in.spec.ts.',
  },
  {
    check: 'PROTOCOL_HANDLER_JS_CHECK',
    folder: 'main/shell/dialling/',
    why: 'Links are read by a pure, property-tested function, follow "--" on the command line, and dial nothing without the user. dial-link.test.ts, test/e2e/dialling.spec.ts.',
  },
  {
    check: 'CSP_GLOBAL_CHECK',
    folder: 'main/shell/',
    why: 'The policy is a constant of content-security-policy.ts, which the tool does not follow. test/e2e/page-policy.spec.ts tries to get past it.',
  },
];
