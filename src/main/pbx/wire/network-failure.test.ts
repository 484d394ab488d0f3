import { FailureError } from '@shared/model/failure';
import { describe, expect, it } from 'vitest';
import { networkFailure } from './network-failure';

/** As Node's fetch throws: the reason is in the cause. */
const node = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('networkFailure', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificateUntrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificateUntrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificateUntrusted'],
    ['CERT_HAS_EXPIRED', 'certificateUntrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificateUntrusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'notThisSystem'],
  ])('reads Node: %s is %s', (code, kind) => {
    expect(networkFailure(node(code)).kind).toBe(kind);
  });

  it.each([
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
    ['net::ERR_NAME_NOT_RESOLVED', 'unreachable'],
    ['net::ERR_INTERNET_DISCONNECTED', 'unreachable'],
    ['net::ERR_NETWORK_CHANGED', 'networkChanged'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificateUntrusted'],
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificateUntrusted'],
    ['net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'certificateChanged'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'notThisSystem'],
    ["Attempted to redirect, but redirect policy was 'error'", 'notThisSystem'],
  ])('reads Chromium: %s is %s', (message, kind) => {
    expect(networkFailure(new Error(message)).kind).toBe(kind);
  });

  it('tells a deadline from a change of mind', () => {
    expect(networkFailure(new DOMException('late', 'TimeoutError')).kind).toBe('timeout');
    expect(networkFailure(new DOMException('enough', 'AbortError')).kind).toBe('cancelled');
  });

  it('looks into the attempts at several addresses', () => {
    const attempts = new AggregateError([
      Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }),
    ]);
    expect(networkFailure(new TypeError('fetch failed', { cause: attempts })).kind).toBe(
      'certificateUntrusted',
    );
  });

  it('passes on what a fetch of ours has judged already', () => {
    const judged = new FailureError({ kind: 'certificateChanged', retryable: false });
    expect(networkFailure(judged)).toEqual({ kind: 'certificateChanged', retryable: false });
  });
});
