import {speakChinese} from './calendar.js';
import {loadTexts} from './locale.js';
import {comeBack, leaveForeignSignInPage, takeOverSignOut} from './session.js';

/** What each of the four applications needs before it starts; it waits until this has ended. */
export async function start() {
  comeBack();
  takeOverSignOut();
  leaveForeignSignInPage();
  speakChinese();
  await loadTexts();
}
