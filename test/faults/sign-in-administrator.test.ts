import { administratorSignsIn, stepsOfAdministrator } from './matrix/administrator';
import { signInMatrix } from './sign-in-matrix';
import { SuiteTime } from './suite-time';

const time = new SuiteTime();

signInMatrix({
  what: 'an administrator’s sign-in of which one step is answered with an error',
  section: 'signing in as an administrator',
  time,
  steps: await stepsOfAdministrator(time),
  row: administratorSignsIn,
});
