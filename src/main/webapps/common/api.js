import {ROOT} from './place.js';

const PATIENCE_MS = 30000;

/** What the server refused, or status 0 when no answer came. */
export class Problem extends Error {
  constructor(status, {title, detail, errors} = {}) {
    super(detail || title || `服务器未能处理（${status}）。`);
    this.status = status;
    /** Whether the message is the server's own reason. */
    this.explained = Boolean(detail);
    this.errors = errors || [];
  }

  /** Whether the same request may succeed later without the person doing anything. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find(entry => entry.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

async function send(method, path, {body, headers = {}, keepalive = false, patience = PATIENCE_MS}) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return await fetch(ROOT + path, {
      method, keepalive, signal: abort.signal, credentials: 'same-origin', redirect: 'manual', cache: 'no-store',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(method === 'GET' ? {} : {'X-XJ-CSRF': cookie('XJ-CSRF')}),
        ...(body === undefined ? {} : {'Content-Type': body instanceof ArrayBuffer ? 'application/octet-stream' : 'application/json'}),
        ...headers
      },
      body: body === undefined || body instanceof ArrayBuffer ? body : JSON.stringify(body)
    });
  } catch (lost) {
    throw new Problem(0, {title: '网络不通，暂时连不上服务器。'});
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Calls the server and gives the JSON of its answer.
 * @param options body, headers, keepalive; patience in milliseconds where an answer may take long
 * @throws {Problem} for every answer that is not a success
 */
export async function call(method, path, options = {}) {
  const response = await send(method, path, options);
  // A redirect is the sign-in page: the session is over.
  if (response.type === 'opaqueredirect') throw new Problem(401);
  const content = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, content || {});
  return content;
}

/** Sends the bytes of a file that begin at `offset`; answered like every call. */
export function sendBlock(path, offset, bytes) {
  return call('PUT', path, {body: bytes, headers: {'Upload-Offset': String(offset)}});
}
