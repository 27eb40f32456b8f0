import {call} from '../../../common/api.js';
import {signInAgain} from '../../../common/session.js';
import * as localCopy from './local-copy.js';

const PAUSE_MS = 1000;
// Somebody who types without a pause is saved all the same.
const LONGEST_WAIT_MS = 10000;
const RETRY_MS = [2000, 5000, 10000, 30000];
// Tells the server that this window knows of no draft, so that another window's first one is not overwritten.
const NONE_YET = '1970-01-01T00:00:00Z';
// A request that outlives its page may not be longer.
const KEEPALIVE_LIMIT = 60000;

/**
 * Keeps what is typed on the server. One save runs at a time and always takes the newest state, so an older one can never
 * overwrite it; a draft that another window has saved meanwhile is not overwritten but reported.
 */
export class Draft {
  /**
   * @param read gives the document to save
   * @param tell receives {state: pending|saved|retrying|conflict|refused, at?, message?}
   */
  constructor({taskId, user, savedAt, read, tell}) {
    Object.assign(this, {taskId, user, savedAt, read, tell});
    this.typed = 0;
    this.stored = 0;
    this.failures = 0;
    this.listeners = new AbortController();
    const {signal} = this.listeners;
    window.addEventListener('online', () => this.save(), {signal});
    window.addEventListener('pagehide', () => this.leave(), {signal});
    document.addEventListener('visibilitychange', () => document.hidden && this.leave(), {signal});
    document.addEventListener('xj-leaving', event => event.detail.wait(this.save()), {signal});
  }

  get dirty() {
    return this.typed > this.stored;
  }

  /** Something was typed. */
  touch() {
    this.typed += 1;
    if (this.halted) return;
    this.since = this.since || Date.now();
    this.tell({state: this.failures ? 'retrying' : 'pending'});
    this.schedule(Math.max(0, Math.min(PAUSE_MS, this.since + LONGEST_WAIT_MS - Date.now())));
  }

  schedule(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  /** Saves now if there is anything to save; resolves when the server has it or has failed to take it. */
  async save({keepalive = false} = {}) {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.halted || !this.dirty) return;
    this.running = this.put(keepalive);
    await this.running;
  }

  async put(keepalive) {
    const version = this.typed;
    const body = this.read();
    try {
      const {savedAt} = await call('PUT', `/api/tasks/${encodeURIComponent(this.taskId)}/draft`, {
        body, keepalive: keepalive && JSON.stringify(body).length < KEEPALIVE_LIMIT,
        headers: {'If-Unmodified-Since-Draft': this.savedAt || NONE_YET}
      });
      this.savedAt = savedAt;
      this.stored = version;
      this.since = null;
      this.failures = 0;
      localCopy.forget(this.user, this.taskId);
      this.tell({state: this.dirty ? 'pending' : 'saved', at: savedAt});
      if (this.dirty) this.schedule(PAUSE_MS);
    } catch (problem) {
      this.failed(problem);
    } finally {
      this.running = null;
    }
  }

  failed(problem) {
    this.keepLocally();
    if (problem.status === 401) return signInAgain();
    if (problem.passing || problem.status === undefined) {
      this.tell({state: 'retrying'});
      this.schedule(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)]);
      this.failures += 1;
      return;
    }
    this.halted = true;
    this.tell({state: problem.status === 409 ? 'conflict' : 'refused', message: problem.message});
  }

  keepLocally() {
    localCopy.keep(this.user, this.taskId, this.read(), this.savedAt || null);
  }

  /** The page may be gone before the server answers. */
  leave() {
    if (!this.dirty || this.halted) return;
    this.keepLocally();
    this.save({keepalive: true});
  }

  /** Goes on after a conflict: what stands in this window replaces the draft of that moment. */
  prevail(savedAt) {
    this.savedAt = savedAt;
    this.halted = false;
    return this.save();
  }

  /** Until `resume`, nothing is sent; resolves when a running save has ended. */
  async pause() {
    this.halted = true;
    clearTimeout(this.timer);
    await this.running;
  }

  resume() {
    this.halted = false;
    if (this.dirty) this.schedule(PAUSE_MS);
  }

  /** The task is done; nothing of it stays behind. */
  discard() {
    localCopy.forget(this.user, this.taskId);
    this.close();
  }

  close() {
    this.halted = true;
    clearTimeout(this.timer);
    this.listeners.abort();
  }
}
