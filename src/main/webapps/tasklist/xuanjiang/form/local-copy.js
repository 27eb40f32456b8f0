/*
 * What was typed while the server could not be reached. It is kept per person and task, in this browser only, and goes
 * away as soon as the server has it.
 */
const PREFIX = 'xj-draft:';
const KEPT_DAYS = 30;

function key(user, taskId) {
  return `${PREFIX}${user}:${taskId}`;
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch (broken) {
    return null;
  }
}

/** @param basedOn savedAt of the server's draft that it continues, or null */
export function keep(user, taskId, data, basedOn) {
  try {
    localStorage.setItem(key(user, taskId), JSON.stringify({data, basedOn, at: Date.now()}));
  } catch (full) {
    console.warn('No room for a local copy of the draft.', full);
  }
}

export function kept(user, taskId) {
  return read(key(user, taskId));
}

export function forget(user, taskId) {
  localStorage.removeItem(key(user, taskId));
}

/** Copies of tasks that somebody else finished would stay for ever. */
export function dropOld() {
  const limit = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
  Object.keys(localStorage).filter(name => name.startsWith(PREFIX)).forEach(name => {
    const copy = read(name);
    if (!copy || copy.at < limit) localStorage.removeItem(name);
  });
}
