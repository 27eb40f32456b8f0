import {h} from '../../../common/dom.js';
import {inbox} from '../../../common/inbox.js';
import {taskHash} from '../../../common/place.js';
import {text} from '../format.js';

/** What is still to be done leads to its task, everything else to the cases. */
function linkOf(message) {
  if (message.taskId) return message.ended ? null : taskHash(message.taskId);
  return '#/desk';
}

export function messages(content, reload) {
  return inbox(content, reload, {linkOf, show: text, acts: [h('a', {class: 'xj-button', href: '#/preferences'}, '消息设置')]});
}
