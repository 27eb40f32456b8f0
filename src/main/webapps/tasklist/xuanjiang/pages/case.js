import {call} from '../../../common/api.js';
import {caseFile, CONCERNS, DOCUMENTS, EVIDENCE, timelineWith} from '../../../common/case/case-file.js';
import {copies} from './copies.js';
import {nudging} from './nudge.js';
import {prints} from './prints.js';

const PAGE = '#/cases';
/** What leads to cases, and back again. */
const LISTS = {'#/overview': '领导一览', '#/desk': '活动与方案', '#/done': '我已办理', '#/messages': '消息'};
let list = '#/desk';

window.addEventListener('hashchange', ({oldURL}) => {
  const [from] = new URL(oldURL).hash.split('?');
  if (LISTS[from]) list = from;
});

/** The address of a campaign, a plan or an article, or of what a process carries; opened at one of its parts. */
export function caseHash(id, part) {
  return `${PAGE}/${encodeURIComponent(id)}${part ? `?part=${part}` : ''}`;
}

/** The address of the case that a task belongs to, open or done. */
export function caseOfTaskHash(taskId) {
  return `#/done/${encodeURIComponent(taskId)}`;
}

/** What the last part of the address names. */
function named() {
  return location.hash.split('?')[0].split('/').pop();
}

export async function caseOf(content, reload) {
  const view = await call('GET', `/api/cases/${named()}`);
  await caseFile(content, {
    view, parts: [timelineWith(nudging(view, reload)), DOCUMENTS, CONCERNS, EVIDENCE], hashOf: caseHash, back: {hash: list, label: `返回${LISTS[list]}`},
    more: [prints(view), copies(view, reload)]
  });
}

/** Goes on to the case that a task belongs to; going back leads to the page before. */
export async function caseOfTask() {
  const {id} = await call('GET', `/api/tasks/${named()}/case`);
  location.replace(caseHash(id));
}
