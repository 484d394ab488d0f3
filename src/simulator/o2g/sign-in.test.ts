import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock, type Simulator, startSimulator } from '../index.js';
import { O2gUser } from '../testing/o2g-user.js';

let clock: ManualClock;
let simulator: Simulator;
let user: O2gUser;

beforeEach(async () => {
  clock = new ManualClock();
  simulator = await startSimulator({ clock, sessionTtl: 100 });
  user = new O2gUser(simulator, 'oxe12000');
});

afterEach(() => simulator.close());

describe('the root', () => {
  it('names the version and an internal address that is wrong', async () => {
    const { body } = await user.get('');
    expect(body).toEqual({
      serverInfo: {
        productName: 'O2G Services 2.2.1',
        productType: 'O2G',
        productVersion: { major: '14.2', minor: '001.004' },
        haMode: false,
      },
      versions: [
        {
          id: '1.0',
          status: 'CURRENT',
          publicUrl: `${simulator.url}/api/rest/authenticate?version=1.0`,
          internalUrl: 'http://127.0.0.1:80/api/rest/authenticate?version=1.0',
        },
      ],
      custoFeatures: [],
    });
  });

  it('allows GET only', async () => {
    expect((await user.post('')).status).toBe(405);
  });
});

describe('authentication', () => {
  it('challenges a wrong password with a page that is not JSON', async () => {
    const stranger = new O2gUser(simulator, 'oxe12000', 'wrong');
    const { status, headers } = await stranger.authenticate();
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(headers.get('content-type')).not.toContain('json');
  });

  it('hands out a credential, as body and as cookie', async () => {
    const { body, headers } = await user.authenticate();
    expect(body['credential']).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(headers.getSetCookie()[0]).toContain(`AlcUserId=${String(body['credential'])}`);
    expect(body['publicUrl']).toBe(`${simulator.url}/api/rest/1.0/sessions`);
    expect(body['internalUrl']).toBe('http://127.0.0.1:80/api/rest/1.0/sessions');
  });

  it('accepts stale cookies next to fresh credentials', async () => {
    await user.authenticate();
    await user.openSession();
    clock.advance(3_600_000);
    await user.authenticate();
    expect((await user.openSession()).status).toBe(200);
    expect((await user.get('/1.0/sessions')).status).toBe(200);
  });
});

describe('a session', () => {
  it('lists the services of the licences', async () => {
    await user.authenticate();
    const { body } = await user.openSession();
    expect(body).toMatchObject({ admin: false, timeToLive: 100 });
    expect(JSON.stringify(body['services'])).toContain('"relativeUrl":"/telephony/calls"');
    await user.send('DELETE', '/1.0/sessions');
    simulator.system.accounts.setLicences('oxe12000', ['TELEPHONY_BASIC']);
    const { body: basic } = await user.openSession();
    // With its basic calls, and without what tells of calls.
    expect(JSON.stringify(basic['services'])).toContain('Telephony');
    expect(JSON.stringify(basic['services'])).not.toContain('ComLog');
    const refused = await user.telephony('GET', 'calls');
    expect(refused).toMatchObject({ status: 403, body: { code: 1002, type: 'NOT_ALLOWED' } });
    const subscription = await user.subscribe(['telephony']);
    expect(subscription.body).toMatchObject({ status: 'REFUSED' });
  });

  it('opens once with one credential, and again after it was closed', async () => {
    await user.authenticate();
    await user.openSession();
    expect((await user.openSession()).status).toBe(403);
    expect((await user.send('DELETE', '/1.0/sessions')).status).toBe(204);
    expect((await user.openSession()).status).toBe(200);
  });

  it('lives a little longer than it says, and any request renews it', async () => {
    await user.authenticate();
    await user.openSession();
    clock.advance(100_000);
    expect((await user.post('/1.0/sessions/keepalive')).status).toBe(204);
    clock.advance(105_000);
    expect((await user.telephony('GET', 'calls')).status).toBe(200);
    clock.advance(111_000);
    expect(await user.telephony('GET', 'calls')).toMatchObject({
      status: 403,
      body: { httpStatus: 'FORBIDDEN', code: 1001, type: 'INVALID_SESSION', canRetry: true },
    });
  });

  it('can be opened by an administrator for somebody else', async () => {
    const admin = new O2gUser(simulator, 'admin');
    await admin.authenticate();
    await admin.openSession({
      applicationName: 'test',
      supervisedAccount: { type: 'PHONE_NUMBER', id: '12000' },
    });
    expect((await admin.get('/1.0/logins')).body).toEqual({ loginNames: ['oxe12000'] });
  });

  it('of an administrator needs to be told about whom it asks', async () => {
    const admin = new O2gUser(simulator, 'admin');
    await admin.authenticate();
    expect((await admin.openSession()).body).toMatchObject({ admin: true });
    expect((await admin.telephony('GET', 'calls')).status).toBe(400);
    expect((await admin.telephony('GET', 'calls?loginName=oxe12000')).body).toEqual({ calls: [] });
  });
});

describe('users', () => {
  beforeEach(async () => {
    await user.authenticate();
    await user.openSession();
  });

  it('see their own devices and voicemail, by login or number', async () => {
    const { body } = await user.get('/1.0/users/oxe12000');
    expect(body).toEqual({
      companyPhone: '12000',
      firstName: 'Camille',
      lastName: 'Fontaine',
      loginName: 'oxe12000',
      voicemail: { number: '15000', type: 'VM_4645' },
      devices: [
        { type: 'DESKPHONE', id: '12000', subType: 'NOE_C_Color_IP' },
        { type: 'SOFTPHONE', id: '512000', subType: 'SIP_EXTENSION' },
        { type: 'MOBILE', id: '712000', subType: 'REMOTE_EXTENSION' },
      ],
      nodeId: '1',
    });
    expect((await user.get('/1.0/users/12000')).body).toEqual(body);
  });

  it('see other people without devices and voicemail', async () => {
    const { body } = await user.get('/1.0/users?companyPhone=12001');
    expect(Object.keys(body)).toEqual([
      'companyPhone',
      'firstName',
      'lastName',
      'loginName',
      'nodeId',
    ]);
    expect((await user.get('/1.0/users?companyPhone=99999')).status).toBe(404);
    expect((await user.get('/1.0/users')).status).toBe(400);
  });

  it('change their password and their language', async () => {
    const path = '/1.0/users/oxe12000';
    const wrong = { oldPassword: 'no', newPassword: 'other' };
    expect((await user.send('PUT', `${path}/password`, wrong)).status).toBe(403);
    const right = { oldPassword: 'hookswitch', newPassword: 'other' };
    expect((await user.send('PUT', `${path}/password`, right)).status).toBe(204);
    expect((await user.authenticate()).status).toBe(401);
    expect((await user.post(`${path}/preferences`, { guiLanguage: 'fr' })).status).toBe(204);
    const { body } = await user.get(`${path}/preferences`);
    expect(body).toEqual({ guiLanguage: 'fr', oxeLanguage: 'French' });
    const unknown = await user.post(`${path}/preferences`, { guiLanguage: 'tlh' });
    expect(unknown.body['userPreferences']).toEqual({
      errorType: 'WRONG_VALUE',
      parameter: 'GUI_LANGUAGE',
    });
    const languages = await user.get(`${path}/preferences/supportedLanguages`);
    expect(languages.body['supportedGuiLanguages']).toContain('de');
  });
});
