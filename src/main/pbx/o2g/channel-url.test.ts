import { describe, expect, it } from 'vitest';
import { channelUrls } from './channel-url';

const urls = (origin: string, publicPollingUrl: string, privatePollingUrl?: string) =>
  channelUrls(new URL(origin), {
    publicPollingUrl,
    privatePollingUrl,
    status: 'ACCEPTED',
    subscriptionId: 'x',
    message: undefined,
  }).map(({ href }) => href);

const given = 'http://h:8014/OTEvents?subscriptionId=eyJ';

describe('channelUrls', () => {
  it("keeps the server's port on the host that the user typed, and falls back to the typed port", () => {
    expect(urls('http://pbx.example', given, given)).toEqual([
      'http://pbx.example:8014/OTEvents?subscriptionId=eyJ',
      'http://pbx.example/OTEvents?subscriptionId=eyJ',
    ]);
  });

  it('never leaves TLS: the http event port becomes the https one', () => {
    expect(urls('https://pbx.example', given)).toEqual([
      'https://pbx.example:8016/OTEvents?subscriptionId=eyJ',
      'https://pbx.example/OTEvents?subscriptionId=eyJ',
    ]);
  });

  it('tries both of the ports that the server gives before its own', () => {
    expect(urls('http://pbx:81', 'http://a:9000/e', 'http://b:8014/e')).toEqual([
      'http://pbx:9000/e',
      'http://pbx:8014/e',
      'http://pbx:81/e',
    ]);
  });

  it('has nothing to offer when the server gives nothing', () => {
    expect(urls('http://pbx', '')).toEqual([]);
  });
});
