import {call} from './api.js';
import {ROOT} from './place.js';
import {inform} from './dialog.js';

const RETURN_TO = 'xj-return-to';

/** Leads to the sign-in page; afterwards `comeBack` opens the same task again. */
export function signInAgain(hash = location.hash) {
  // A page of our own outside of the engine's applications: the server itself leads back to it after signing in.
  if (!document.querySelector('base')) return location.reload();
  sessionStorage.setItem(RETURN_TO, hash);
  location.assign(`${ROOT}/login?expired`);
}

/** Must run before AngularJS starts, because that reads the address once. */
export function comeBack() {
  const hash = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  if (hash && hash.startsWith('#/')) location.hash = hash;
  // The Tasklist's own sign-in page asks for a password that the engine does not have.
  if (location.hash.startsWith('#/login')) location.hash = '#/';
}

async function signOut() {
  const saving = [];
  document.dispatchEvent(new CustomEvent('xj-leaving', {detail: {wait: promise => saving.push(promise)}}));
  await Promise.all(saving);
  try {
    const answer = await call('POST', '/logout').catch(problem => {
      if (problem.status !== 401) throw problem;
    });
    sessionStorage.removeItem(RETURN_TO);
    // Who came from an identity provider is signed out there too, and led back.
    location.assign(answer?.location || `${ROOT}/login?logout`);
  } catch (problem) {
    await inform('未能退出登录', `${problem.message}请稍后重试；离开前请关闭浏览器。`);
  }
}

/** The header's own sign-out would leave our session alive, so its click is taken before AngularJS sees it. */
export function takeOverSignOut() {
  document.addEventListener('click', event => {
    if (!event.target.closest('li.account li.logout a')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    signOut();
  }, true);
}

/** The Tasklist announces an expired session; without this it would show its own sign-in page. */
export function takeOverSignIn(rootScope) {
  rootScope.$on('authentication.login.required', event => {
    event.preventDefault();
    signInAgain();
  });
}

/** The other applications go straight to their own sign-in page, which cannot let anybody in. */
export function leaveForeignSignInPage() {
  window.addEventListener('hashchange', event => {
    if (/^#!?\/login/.test(location.hash)) signInAgain(new URL(event.oldURL).hash);
  });
}
