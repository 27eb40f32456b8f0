import {inbox} from '../../common/inbox.js';
import {h} from '../../common/dom.js';
import {text} from '../../tasklist/xuanjiang/format.js';
import {caseHash} from './history/address.js';

/** Those who watch hold no tasks: a message leads to its process, and to its history when that has ended. */
function linkOf({processInstanceId, caseId, ended}) {
  if (!processInstanceId) return caseId ? caseHash(caseId) : null;
  return ended ? caseHash(processInstanceId) : `#/process-instance/${processInstanceId}/runtime`;
}

/** @param auditor who leaves it to the supervisor to send again what failed */
export function messages(content, reload, auditor) {
  return inbox(content, reload, {linkOf, show: text, acts: [
    h('a', {class: 'xj-button', href: '#/preferences'}, '消息设置'),
    !auditor && h('a', {class: 'xj-button', href: '#/undelivered'}, '发送失败')]});
}
