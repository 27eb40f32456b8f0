import {call, Problem, sendBlock} from '../../../common/api.js';

// Small enough for a village's network to carry one within the patience of a request, large enough not to waste a good one.
const SMALLEST = 64 * 1024;
const FIRST = 128 * 1024;
// The server takes no longer ones.
const LARGEST = 512 * 1024;
const QUICK_MS = 1500;
const SLOW_MS = 8000;
const RETRY_MS = [1000, 2000, 5000, 10000, 20000];
// The server is there and fails again and again: waiting longer does not help.
const MOST_FAULTS = 8;
const OUT_OF_STEP = 409;

/** Resolves after that time, or at once when the network comes back. */
function pause(milliseconds, signal) {
  return new Promise(done => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}

/**
 * Brings one file to the server in blocks. A lost connection is waited for, and the transfer goes on where it was; the server
 * knows the file again even after the page was closed in between.
 */
export class Transfer {
  /**
   * @param start path at which uploads of this kind begin
   * @param tell receives {received, waiting}: bytes the server has, and whether the network is being waited for
   */
  constructor({start, file, tell}) {
    Object.assign(this, {start, file, tell});
    this.abort = new AbortController();
    this.block = FIRST;
    this.received = 0;
  }

  /**
   * @returns what the server knows of the file
   * @throws {Problem} when it refuses the file; with status 401 when the session has ended
   */
  async run() {
    const {id, received} = await this.insist(() => call('POST', this.start, {
      body: {name: this.file.name, size: this.file.size, modifiedAt: this.file.lastModified}
    }));
    this.path = `/api/evidence/uploads/${encodeURIComponent(id)}`;
    this.reached(received);
    while (this.received < this.file.size) await this.insist(() => this.next());
    return this.insist(() => call('POST', `${this.path}/completion`, {patience: 120000}));
  }

  async next() {
    const from = this.received;
    const began = performance.now();
    try {
      const {received} = await sendBlock(`${this.path}/content`, from, await this.bytes(from));
      const took = performance.now() - began;
      if (took < QUICK_MS) this.block = Math.min(LARGEST, this.block * 2);
      if (took > SLOW_MS) this.block = Math.max(SMALLEST, this.block / 2);
      this.reached(received);
    } catch (problem) {
      if (problem.status === 0) this.block = Math.max(SMALLEST, this.block / 2);
      if (problem.status !== OUT_OF_STEP) throw problem;
      this.reached((await call('GET', this.path)).received);
    }
  }

  async bytes(from) {
    try {
      return await this.file.slice(from, from + this.block).arrayBuffer();
    } catch (gone) {
      throw new Problem(400, {detail: '本机的文件已被移动或者修改，请重新选择。'});
    }
  }

  /** Tries again for as long as the network or the server is away. */
  async insist(step) {
    for (let failures = 0; ; failures += 1) {
      if (this.abort.signal.aborted) throw new Problem(400, {detail: '已取消。'});
      try {
        return await step();
      } catch (problem) {
        const busy = problem.status === 409 && this.path;
        if (!problem.passing && !busy || problem.status >= 500 && failures >= MOST_FAULTS) throw problem;
        this.tell({received: this.received, waiting: true});
        await pause(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)], this.abort.signal);
      }
    }
  }

  reached(received) {
    this.received = received;
    this.tell({received, waiting: false});
  }

  /** Stops, and lets the server forget what it has. */
  cancel() {
    this.abort.abort();
    if (this.path) call('DELETE', this.path).catch(() => {});
  }
}
