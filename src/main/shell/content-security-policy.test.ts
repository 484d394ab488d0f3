import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { waveformHeight } from '@shared/bridge/setting-values';
import { contentSecurityPolicy, developmentPolicy, waveformStyle } from './content-security-policy';

/** The style as wavesurfer.js writes it: a template with the waveform's height in it. */
function styleOfWaveform(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('wavesurfer.js'));
  const source = readFileSync(join(folder, 'renderer.js'), 'utf8');
  const [, template = ''] = /<style\$\{.*?\}>(.*?)<\/style>/s.exec(source) ?? [];
  return template.replace(/\$\{this\.getHeight\(.*?\)\}/, String(waveformHeight));
}

it("lets wavesurfer.js's own style in, and no other inline one", () => {
  const style = styleOfWaveform();
  expect(style).toContain(`min-height: ${waveformHeight}px`);
  const hash = createHash('sha256').update(style).digest('base64');
  expect(waveformStyle).toBe(`'sha256-${hash}'`);
  expect(contentSecurityPolicy).toContain(`style-src 'self' ${waveformStyle};`);
});

it('lets nothing inline in but on the development server', () => {
  expect(contentSecurityPolicy).not.toContain('unsafe');
  expect(developmentPolicy('http://localhost:5173')).toContain("style-src 'self' 'unsafe-inline';");
});
