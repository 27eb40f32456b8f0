import {speakChinese} from './calendar.js';
import {loadTexts} from './locale.js';
import {comeBack, takeOverSignOut} from './session.js';

/** What each of the four applications needs before it starts; it waits until this has ended. */
export async function start() {
  comeBack();
  takeOverSignOut();
  speakChinese();
  await loadTexts();
}
