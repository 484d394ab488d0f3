/**
 * Draws the program's icon and the tray's: `node resources/icons/draw.mjs`. Needs `rsvg-convert` (Debian:
 * librsvg2-bin). The PNGs are committed, so only whoever changes the drawing runs this.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** A handset lying over its hook switch, in a 24 × 24 field. */
const handset = `<path d="M2.6 10.1C2.6 3.9 21.4 3.9 21.4 10.1V11.6A1.5 1.5 0 0 1 19.9 13.1H17.2A1.5 1.5 0 0 1 15.7 11.6V10.3C13.5 9.5 10.5 9.5 8.3 10.3V11.6A1.5 1.5 0 0 1 6.8 13.1H4.1A1.5 1.5 0 0 1 2.6 11.6Z"/>`;
const hook = `<path d="M8 15V17.2M16 15V17.2" fill="none" stroke-width="2" stroke-linecap="round"/><path d="M5.5 19.5H18.5" fill="none" stroke-width="2.6" stroke-linecap="round"/>`;
const glyph = (colour) =>
  `<g fill="${colour}" stroke="${colour}" stroke-width="0">${handset}</g><g stroke="${colour}">${hook}</g>`;

const appIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect x="2" y="2" width="60" height="60" rx="14" fill="#1f5fbf"/>
<rect x="2" y="2" width="60" height="30" rx="14" fill="#2a6fd6"/><rect x="2" y="18" width="60" height="14" fill="#2a6fd6"/>
<rect x="2" y="2" width="60" height="60" rx="14" fill="none"/>
<g transform="translate(6.8 6.4) scale(2.1)">${glyph('#ffffff')}</g>
</svg>`;

/** One mark a state: shape and colour, so that neither is needed alone. */
const hatch = (colour) =>
  `<path d="M11.5 20.5L20.5 11.5M14.5 22.4L22.4 14.5M12 16.5L16.5 12" stroke="${colour}" stroke-width="1.8"/>`;
const mark = {
  ready: () =>
    `<circle cx="17" cy="17" r="5.6" fill="#2fa84f"/><path d="M14.4 17.1L16.3 19L19.7 15.3" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
  busy: () =>
    `<circle cx="17" cy="17" r="5.6" fill="#d93636"/><path d="M14.4 17H19.6" stroke="#fff" stroke-width="2" stroke-linecap="round"/>`,
  wrapUp: () =>
    `<circle cx="17" cy="17" r="5.6" fill="#7c5cd6"/><path d="M14.6 15.6H19.4M14.6 18.4H17.6" stroke="#fff" stroke-width="1.7" stroke-linecap="round"/>`,
  away: () =>
    `<circle cx="17" cy="17" r="5.6" fill="#e0a100"/><path d="M15.6 14.8V19.2M18.4 14.8V19.2" stroke="#1e2126" stroke-width="1.8" stroke-linecap="round"/>`,
  ringing: () =>
    `<circle cx="17" cy="17" r="6" fill="#f0a020"/><path d="M13.4 19.6C14.7 18.6 14.2 15.6 15 14.4A2.4 2.4 0 0 1 19 14.4C19.8 15.6 19.3 18.6 20.6 19.6Z" fill="#1e2126"/><circle cx="17" cy="20.4" r="1.2" fill="#1e2126"/>`,
  notLive: (colour) =>
    `<clipPath id="c"><circle cx="17" cy="17" r="5.4"/></clipPath><g clip-path="url(#c)">${hatch(colour)}</g><circle cx="17" cy="17" r="5" fill="none" stroke="${colour}" stroke-width="1.2"/>`,
  signedOut: (colour) =>
    `<circle cx="17" cy="17" r="4.6" fill="none" stroke="${colour}" stroke-width="1.8"/>`,
};

/** `light` is for dark panels and the other way round. The glyph fades where it says nothing now. */
const variants = {
  light: { glyph: '#ffffff', grey: '#b4bac4' },
  dark: { glyph: '#1e2126', grey: '#666d78' },
};
const tray = (state, { glyph: colour, grey }) => {
  const faded = state === 'signedOut' || state === 'notLive';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<mask id="m"><rect width="24" height="24" fill="#fff"/><circle cx="17" cy="17" r="7" fill="#000"/></mask>
<g mask="url(#m)" opacity="${faded ? 0.75 : 1}" transform="translate(0 -1.5)">${glyph(faded ? grey : colour)}</g>
${mark[state](grey)}
</svg>`;
};

function png(svg, name, size) {
  writeFileSync(
    `${folder}${name}.png`,
    execFileSync('rsvg-convert', ['-w', size, '-h', size], { input: svg }),
  );
}

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}hookswitch.svg`, `${appIcon}\n`);
for (const size of [16, 32, 48, 64, 128, 256, 512]) png(appIcon, `${size}x${size}`, size);
for (const state of Object.keys(mark)) {
  for (const [variant, colours] of Object.entries(variants)) {
    png(tray(state, colours), `tray-${state}-${variant}`, 22);
    png(tray(state, colours), `tray-${state}-${variant}@2x`, 44);
  }
}
