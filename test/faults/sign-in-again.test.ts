import { comesBack, stepsOf } from './matrix/sign-in';
import { signInMatrix } from './sign-in-matrix';
import { SuiteTime } from './suite-time';

const time = new SuiteTime();
const { again } = await stepsOf(time);

signInMatrix({
  what: 'a reconnection of which one step is answered with an error',
  section: 'signing in again',
  time,
  steps: again,
  begin: (stage) => stage.during(stage.signIn()),
  row: comesBack,
});
