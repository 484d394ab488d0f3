import { everyWindow } from './every-window';
import { expect, test } from './fixtures';

test('a page of ours runs nothing inline and connects to nobody', async ({ agent, simulator }) => {
  for (const page of await everyWindow(agent, simulator)) {
    const refused = await page.evaluate(async () => {
      const told: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        told.push(event.effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      await fetch('https://pbx.example/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve));
      script.remove();
      style.remove();
      return told;
    });
    expect(refused.sort()).toEqual(['connect-src', 'script-src-elem', 'style-src-elem']);
    expect(await page.title()).not.toBe('taken over');
  }
});
