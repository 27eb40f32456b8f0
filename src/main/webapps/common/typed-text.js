/*
 * What somebody has typed and not sent. It stays in this tab, for this person, until it is sent or given up: loading the page anew
 * or signing in again loses nothing.
 */
import {injector} from './injector.js';

const PREFIX = 'xj-typed';

function person() {
  return injector()?.get('$rootScope').authentication?.name;
}

/**
 * Fills the control with what it is to remember.
 * @param what tells it from everything else that is typed in this application
 * @returns forgets it
 */
export function rememberTyped(control, what) {
  const whose = person();
  // On a PC that several people use nobody may find another's words.
  if (!whose) return () => {};
  const key = `${PREFIX}:${whose}:${what}`;
  control.value = sessionStorage.getItem(key) || control.value;
  control.addEventListener('input', () => sessionStorage.setItem(key, control.value));
  return () => sessionStorage.removeItem(key);
}
