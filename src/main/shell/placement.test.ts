import { describe, expect, it } from 'vitest';
import {
  dockToolbar,
  fitToolbar,
  placeDesk,
  placeInstead,
  placeRing,
  placeToolbar,
  windowStateSchema,
} from './placement';

const left = { id: 1, workArea: { x: 0, y: 24, width: 1280, height: 776 } };
const right = { id: 2, workArea: { x: 1280, y: 0, width: 1920, height: 1080 } };
const state = (x: number, y: number, width = 500, height = 700, displayId = 1) => ({
  bounds: { x, y, width, height },
  maximised: false,
  displayId,
});

describe('the desk', () => {
  it('stands in the middle of the first screen at first', () => {
    expect(placeDesk(undefined, [left, right])).toEqual({ x: 410, y: 52, width: 460, height: 720 });
  });

  it('stands where it was left', () => {
    expect(placeDesk(state(1500, 100, 600, 800, 2), [left, right])).toEqual({
      x: 1500,
      y: 100,
      width: 600,
      height: 800,
    });
  });

  it('may hang over an edge as long as its title can be grabbed', () => {
    expect(placeDesk(state(-300, 24), [left])).toMatchObject({ x: -300, y: 24 });
  });

  it.each([
    ['on a screen that is gone', state(1500, 100, 600, 700, 2)],
    ['above the screen', state(100, -400)],
    ['almost out at the side', state(1270, 100)],
    ['below the screen', state(100, 790)],
  ])('comes back to a screen that is there when it was left %s', (_, saved) => {
    const place = placeDesk(saved, [left]);
    expect(place.x).toBe(Math.round((1280 - place.width) / 2));
    expect(place.y).toBeGreaterThanOrEqual(24);
  });

  it('is never smaller than its minimum nor larger than its screen', () => {
    expect(placeDesk(state(0, 24, 10, 10), [left])).toMatchObject({ width: 380, height: 560 });
    expect(placeDesk(state(0, 24, 9000, 9000), [left])).toMatchObject({
      width: 1280,
      height: 776,
    });
  });

  it('takes nothing but numbers from the file', () => {
    const damaged = { ...state(0, 0), bounds: { x: 'a', y: null, width: 1e9, height: NaN } };
    expect(windowStateSchema.safeParse(damaged).success).toBe(false);
  });
});

describe('the ring', () => {
  it('stands in the chosen corner of the work area', () => {
    const at = (corner: Parameters<typeof placeRing>[0]) => placeRing(corner, right.workArea, 180);
    expect(at('topLeft')).toEqual({ x: 1296, y: 16, width: 400, height: 180 });
    expect(at('topRight')).toMatchObject({ x: 2784, y: 16 });
    expect(at('bottomLeft')).toMatchObject({ x: 1296, y: 884 });
    expect(at('bottomRight')).toMatchObject({ x: 2784, y: 884 });
  });

  it('is not higher than its screen', () => {
    expect(placeRing('topLeft', right.workArea, 180, 1.5)).toMatchObject({
      width: 600,
      height: 270,
    });
    expect(placeRing('bottomRight', { x: 0, y: 0, width: 800, height: 300 }, 800)).toMatchObject({
      y: 16,
      height: 268,
    });
  });
});

describe('what stands in the place of the ring', () => {
  const area = { x: 0, y: 24, width: 1280, height: 776 };
  const ring = { x: 864, y: 604, width: 400, height: 180 };

  it('grows away from the corner, wherever the user has moved it', () => {
    expect(placeInstead('bottomRight', ring, area, 300)).toEqual({ ...ring, y: 484, height: 300 });
    const moved = { ...ring, x: 20, y: 100 };
    expect(placeInstead('topLeft', moved, area, 300)).toEqual({ ...moved, height: 300 });
  });

  it('stays on the screen', () => {
    expect(placeInstead('topLeft', ring, area, 300)).toMatchObject({ y: 500, height: 300 });
    expect(placeInstead('bottomRight', ring, area, 800)).toMatchObject({ y: 24, height: 776 });
  });
});

describe('the toolbar', () => {
  const area = { x: 0, y: 24, width: 1280, height: 776 };
  const bounds = (x: number, y: number) => ({ x, y, width: 900, height: 56 });

  it('goes to the edges that it is near, and stays where it is near none', () => {
    expect(dockToolbar(bounds(190, 40), area)).toEqual(bounds(190, 24));
    expect(dockToolbar(bounds(370, 730), area)).toEqual(bounds(380, 744));
    expect(dockToolbar(bounds(190, 300), area)).toEqual(bounds(190, 300));
  });

  it('comes back wholly onto the screen', () => {
    expect(dockToolbar(bounds(-500, 2000), area)).toEqual(bounds(0, 744));
  });

  it('stands at the top in the middle at first, and where it was left afterwards', () => {
    const screens = [{ id: 1, workArea: area }];
    const first = { ...bounds(160, 24), width: 960 };
    expect(placeToolbar(undefined, screens)).toEqual(first);
    const left = { bounds: bounds(100, 744), maximised: false, displayId: 1 };
    expect(placeToolbar(left, screens)).toEqual(bounds(100, 744));
    const gone = { ...left, bounds: bounds(3000, 744) };
    expect(placeToolbar(gone, screens)).toEqual(bounds(190, 24));
  });

  it('is as large as its page is shown, at the edge where it stands', () => {
    const wide = { ...area, width: 1920 };
    const twice = { x: 60, y: 24, width: 1800, height: 112 };
    expect(fitToolbar(bounds(510, 24), wide, 2)).toEqual(twice);
    expect(fitToolbar(twice, wide, 1, 2)).toEqual(bounds(510, 24));
    const below = fitToolbar(bounds(370, 744), area, 2);
    expect(below).toEqual({ x: 0, y: 688, width: 1280, height: 112 });
    expect(fitToolbar(below, area, 1, 2)).toEqual({ x: 320, y: 744, width: 640, height: 56 });
    const saved = { bounds: twice, maximised: false, displayId: 1, zoom: 2 };
    expect(placeToolbar(saved, [{ id: 1, workArea: wide }])).toEqual(twice);
  });
});
