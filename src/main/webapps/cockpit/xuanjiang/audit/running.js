import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {caseHash} from '../history/address.js';

const PAUSE_MS = 700;

/**
 * Something long that the server does when asked: a button, and while it goes on a bar.
 * @param address answers {running, done, total, …} to GET, and begins to POST
 * @param show receives every answer that tells of an end, the first included
 */
export async function running({address, label, busy, show}) {
  const bar = h('progress', {'aria-label': busy, max: 1, value: 0});
  const words = h('span', {'aria-live': 'off'});
  const line = h('p', {class: 'xj-progress', role: 'status', hidden: true}, bar, words);
  const refusal = h('p', {class: 'xj-dialog-refusal', role: 'alert'});
  const begin = button(label, () => follow('POST'), {class: 'xj-button xj-primary'});
  const element = h('div', {class: 'xj-running'}, begin, line, refusal);

  function picture(state) {
    begin.disabled = state.running;
    line.hidden = !state.running;
    if (state.total) {
      bar.max = state.total;
      bar.value = state.done;
    } else {
      bar.removeAttribute('value');
    }
    words.textContent = `${busy}${state.total ? ` ${Math.floor(100 * Math.min(1, state.done / state.total))}%` : ''}`;
  }

  async function follow(method) {
    begin.disabled = true;
    refusal.textContent = '';
    try {
      let state = await call(method, address);
      picture(state);
      while (state.running && element.isConnected) {
        await new Promise(done => setTimeout(done, PAUSE_MS));
        state = await call('GET', address);
        picture(state);
      }
      if (!state.running) show(state);
    } catch (problem) {
      begin.disabled = false;
      line.hidden = true;
      refusal.textContent = problem.message;
    }
  }

  const first = await call('GET', address);
  picture(first);
  show(first);
  // Somebody else may have begun it.
  if (first.running) queueMicrotask(() => follow('GET'));
  return element;
}

/** How long something took, in words. */
export function duration({startedAt, endedAt}) {
  const seconds = Math.round((new Date(endedAt) - new Date(startedAt)) / 1000);
  if (seconds < 1) return '不到1秒';
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
}

/** The way to the case in which something was found. */
export function caseLink(instance, label) {
  return instance && h('a', {href: caseHash(instance)}, label);
}
