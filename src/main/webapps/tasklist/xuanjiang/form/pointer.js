let pressed = false;
document.addEventListener('pointerdown', () => { pressed = true; }, true);
['pointerup', 'pointercancel'].forEach(end => document.addEventListener(end, () => { pressed = false; }, true));

/**
 * Runs an act now, or once the button of the mouse is up again. A message that appears in between would push the thing
 * that is being clicked away from under the pointer, and the click would be lost.
 */
export function onceReleased(act) {
  if (!pressed) return act();
  const wait = new AbortController();
  ['pointerup', 'pointercancel'].forEach(end => document.addEventListener(end, () => {
    wait.abort();
    setTimeout(act);
  }, {signal: wait.signal}));
}
