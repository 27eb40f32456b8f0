import {inbox} from '../../common/inbox.js';
import {h} from '../../common/dom.js';
import {text} from '../../tasklist/xuanjiang/format.js';
import {caseHash} from './history/address.js';

/** Those who watch hold no tasks: a message leads to its process, and a copy to its case. */
function linkOf(message) {
  if (!message.taskId && message.caseId) return caseHash(message.caseId);
  return message.processInstanceId && !message.ended ? `#/process-instance/${message.processInstanceId}/runtime` : null;
}

export function messages(content, reload) {
  return inbox(content, reload, {linkOf, show: text, acts: [
    h('a', {class: 'xj-button', href: '#/preferences'}, '消息设置'), h('a', {class: 'xj-button', href: '#/undelivered'}, '发送失败')]});
}
