import {inbox} from '../../common/inbox.js';
import {h} from '../../common/dom.js';
import {text} from '../../tasklist/xuanjiang/format.js';

/** Those who watch hold no tasks: a message leads to its process. */
function linkOf(message) {
  return message.processInstanceId && !message.ended ? `#/process-instance/${message.processInstanceId}/runtime` : null;
}

export function messages(content, reload) {
  return inbox(content, reload, {linkOf, show: text, acts: [
    h('a', {class: 'xj-button', href: '#/preferences'}, '消息设置'), h('a', {class: 'xj-button', href: '#/undelivered'}, '发送失败')]});
}
