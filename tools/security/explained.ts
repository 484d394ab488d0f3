/** One finding that we know, in which file, and why it is none. A second one in the same file needs words of its own. */
export interface Explained {
  readonly check: string;
  /** Below `src/`. */
  readonly file: string;
  readonly why: string;
}

/** What electronegativity finds and a test answers. Any other finding fails the check; so does one of these that is gone. */
export const explained: readonly Explained[] = [
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'main/index.ts',
    why: 'Two sizes that V8 begins its memory with, both constants. Nothing from outside gets there, and no protection is turned off: test/e2e/security.spec.ts asks the running program for each.',
  },
  {
    check: 'SANDBOX_JS_CHECK',
    file: 'main/program/windows.ts',
    why: 'Windows are made by one function whose options come from web-preferences.ts, which the tool does not follow. test/e2e/security.spec.ts asks the kernel, for a window of every kind.',
  },
  {
    check: 'CONTEXT_ISOLATION_JS_CHECK',
    file: 'main/program/windows.ts',
    why: 'The same. test/e2e/security.spec.ts reads the preferences of a window of every kind.',
  },
  {
    check: 'AUXCLICK_JS_CHECK',
    file: 'main/program/windows.ts',
    why: 'A middle click asks for a new window, and web-guard.ts denies every one. test/e2e/security.spec.ts, point 14.',
  },
  {
    check: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'main/program/windows.ts',
    why: 'Called by web-guard.ts alone, for what external-link.ts lets pass: plain web and mail addresses. external-link.test.ts and test/e2e/security.spec.ts, point 15.',
  },
  {
    check: 'CERTIFICATE_VERIFY_PROC_JS_CHECK',
    file: 'main/shell/account-network.ts',
    why: 'It only makes trust narrower: a pinned host is trusted by its pin alone, the rest as Chromium judges. certificate-trust.test.ts, test/e2e/sign-in.spec.ts.',
  },
  {
    check: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'main/shell/dialling/link-registration.ts',
    why: 'Links are read by a pure, property-tested function, follow "--" on the command line, and dial nothing without the user. dial-link.test.ts, test/e2e/dialling.spec.ts.',
  },
  {
    check: 'CSP_GLOBAL_CHECK',
    file: 'main/shell/app-scheme.ts',
    why: 'The policy is a constant of content-security-policy.ts, which the tool does not follow. test/e2e/page-policy.spec.ts tries to get past it.',
  },
];
