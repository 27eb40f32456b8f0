// "/camunda" is where the engine's applications hang below the context path of the whole program.
const base = document.querySelector('base');

/** The context path of the program, without a slash at the end. */
export const ROOT = ((base && base.getAttribute('app-root')) || '').replace(/\/camunda$/, '');

/** The Tasklist's address of a case, named by its own id or by one of its tasks: {id} or {task}. */
export function caseHash(named) {
  return `#/case?${new URLSearchParams(named)}`;
}

/** The Tasklist's address of one task. */
export function taskHash(taskId) {
  return `#/?forceDisplayTask=true&task=${encodeURIComponent(taskId)}`;
}
