import { inCheckout } from './checkout';
import { run } from './run';
import { verb } from './say';

/** npm run check: the scripts `check:…` side by side. */
await verb(async () => {
  const codes = await Promise.all(
    ['lint', 'format', 'security'].map((part) =>
      run('npm', ['run', '--silent', `check:${part}`], { cwd: inCheckout() }),
    ),
  );
  return Math.max(...codes);
});
