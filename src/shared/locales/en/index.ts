import app from './app.json';
import team from './team.json';
import signIn from './signIn.json';
import calls from './calls.json';
import agent from './agent.json';
import messages from './messages.json';
import phone from './phone.json';
import ring from './ring.json';
import contacts from './contacts.json';
import history from './history.json';
import routing from './routing.json';
import settings from './settings.json';
import shell from './shell.json';
import site from './site.json';
import dialling from './dialling.json';
import toolbar from './toolbar.json';
import failures from './failures.json';

export default {
  app,
  signIn,
  calls,
  agent,
  messages,
  phone,
  ring,
  contacts,
  history,
  routing,
  settings,
  site,
  shell,
  dialling,
  toolbar,
  failures,
  team,
};
