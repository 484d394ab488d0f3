import { signsIn, stepsOf } from './matrix/sign-in';
import { signInMatrix } from './sign-in-matrix';
import { SuiteTime } from './suite-time';

const time = new SuiteTime();
const { first } = await stepsOf(time);

signInMatrix({
  what: 'a sign-in of which one step is answered with an error',
  section: 'signing in',
  time,
  steps: first,
  row: signsIn,
});
