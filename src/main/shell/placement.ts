import { z } from 'zod';
import type { Settings } from '@shared/bridge/settings';

/** A rectangle in desktop coordinates (DIP), as Electron's displays and windows use them. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What we use of Electron's `Display`. */
export interface Screen {
  readonly id: number;
  readonly workArea: Area;
}

const whole = z.number().int().min(-100_000).max(100_000);

/** Where the desk window was left. */
export const windowStateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole.min(1), height: whole.min(1) }),
  maximised: z.boolean(),
  displayId: z.number(),
  /** How much its page was enlarged, where its size goes with that. */
  zoom: z.number().min(0.25).max(5).optional(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const deskMinimum = { width: 380, height: 560 };
/** A desk that nobody has sized. */
export const deskFirst = { width: 460, height: 720 };
/** Enough of a window to grab it. */
const grabbable = { width: 120, height: 40 };

/**
 * Where to put the desk: where it was left if that can still be seen and grabbed; else the same size on the
 * screen it was on, or on the first one.
 */
export function placeDesk(
  saved: WindowState | undefined,
  screens: readonly Screen[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  const screen = screens.find(({ id }) => id === saved?.displayId) ?? screens[0];
  if (screen === undefined) return deskFirst;
  const wanted = saved?.bounds ?? deskFirst;
  const shownOn = saved && screens.find(({ workArea }) => canGrab(saved.bounds, workArea));
  const { workArea } = shownOn ?? screen;
  const size = {
    width: clamp(wanted.width, deskMinimum.width, workArea.width),
    height: clamp(wanted.height, deskMinimum.height, workArea.height),
  };
  if (saved && shownOn) return { x: saved.bounds.x, y: saved.bounds.y, ...size };
  return {
    x: Math.round(workArea.x + (workArea.width - size.width) / 2),
    y: Math.round(workArea.y + (workArea.height - size.height) / 2),
    ...size,
  };
}

/** The title bar, at the top, must be inside by a hand's breadth. */
function canGrab(bounds: Area, area: Area): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const top = bounds.y >= area.y && bounds.y + grabbable.height <= area.y + area.height;
  return top && right - left >= grabbable.width;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)));

/** The strip: its height and how narrow it may get, in CSS pixels, and how wide it is at first. */
const toolbarHeight = 56;
const toolbarLeast = 560;
const toolbarFirst = 960;
/** How near (DIP) to an edge it goes there by itself. */
const magnetic = 32;

/** Where the toolbar was left, if that can still be seen; else at the top of the first screen, in the middle. */
export function placeToolbar(saved: WindowState | undefined, screens: readonly Screen[]): Area {
  const shownOn = saved && screens.find(({ workArea }) => canGrab(saved.bounds, workArea));
  const nowhere = { x: 0, y: 0, width: toolbarFirst, height: toolbarHeight };
  const { workArea } = shownOn ?? screens[0] ?? { workArea: nowhere };
  const { width } = saved?.bounds ?? nowhere;
  const first = { x: workArea.x + Math.round((workArea.width - width) / 2), y: workArea.y };
  const place = saved && shownOn ? saved.bounds : { ...nowhere, ...first, width };
  return fitToolbar(place, workArea, saved?.zoom, saved?.zoom);
}

/** How small the strip may be on a screen: its height is always this one. Its CSS pixels are `zoom` times as large as the screen's. */
export function leastToolbar(area: Area, zoom = 1): Pick<Area, 'width' | 'height'> {
  return {
    width: Math.min(Math.ceil(toolbarLeast * zoom), area.width),
    height: Math.ceil(toolbarHeight * zoom),
  };
}

/** The same strip as large as its page is shown, `zoom` times where it was `before` times, and still at its edge of the screen. */
export function fitToolbar(bounds: Area, area: Area, zoom = 1, before = 1): Area {
  const least = leastToolbar(area, zoom);
  const width = clamp(Math.round((bounds.width * zoom) / before), least.width, area.width);
  const end = area.y + area.height;
  const y = bounds.y + bounds.height >= end ? end - least.height : bounds.y;
  const x = Math.round(bounds.x - (width - bounds.width) / 2);
  return dockToolbar({ x, y, width, height: least.height }, area);
}

/** The same strip wholly on the screen, and at each edge that it is near. */
export function dockToolbar(bounds: Area, area: Area): Area {
  const along = (at: number, size: number, start: number, length: number): number => {
    const end = start + length - size;
    if (at - start < magnetic) return start;
    return end - at < magnetic ? Math.max(start, end) : at;
  };
  return {
    ...bounds,
    x: along(bounds.x, bounds.width, area.x, area.width),
    y: along(bounds.y, bounds.height, area.y, area.height),
  };
}

/** How wide the ring is, and how far it stays from the screen's edges. */
export const ringWidth = 400;
const ringMargin = 16;

/**
 * Where the ring stands: in its corner of a work area, never larger than it. `height` is its content's, in CSS pixels,
 * which are `zoom` times as large as the screen's.
 */
export function placeRing(
  corner: Settings['ring']['corner'],
  area: Area,
  height: number,
  zoom = 1,
): Area {
  const width = Math.min(Math.ceil(ringWidth * zoom), area.width - 2 * ringMargin);
  const shownHeight = Math.min(Math.ceil(height * zoom), area.height - 2 * ringMargin);
  const left = corner === 'topLeft' || corner === 'bottomLeft';
  const top = corner === 'topLeft' || corner === 'topRight';
  return {
    x: left ? area.x + ringMargin : area.x + area.width - width - ringMargin,
    y: top ? area.y + ringMargin : area.y + area.height - shownHeight - ringMargin,
    width,
    height: shownHeight,
  };
}

/** A window in the ring's place, with a height of its own: it grows away from the ring's corner, and stays on the screen. */
export function placeInstead(
  corner: Settings['ring']['corner'],
  ring: Area,
  area: Area,
  height: number,
): Area {
  const shownHeight = Math.min(height, area.height);
  const top = corner === 'topLeft' || corner === 'topRight';
  const y = top ? ring.y : ring.y + ring.height - shownHeight;
  return {
    ...ring,
    y: clamp(y, area.y, area.y + area.height - shownHeight),
    height: shownHeight,
  };
}
