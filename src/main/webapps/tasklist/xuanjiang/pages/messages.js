import {h} from '../../../common/dom.js';
import {inbox} from '../../../common/inbox.js';
import {caseHash, taskHash} from '../../../common/place.js';
import {text} from '../format.js';

/** What is still to be done leads to its task, everything else to its case. */
function linkOf(message) {
  if (message.taskId) return message.ended ? null : taskHash(message.taskId);
  return message.caseId ? caseHash({id: message.caseId}) : '#/desk';
}

export function messages(content, reload) {
  return inbox(content, reload, {linkOf, show: text, acts: [h('a', {class: 'xj-button', href: '#/preferences'}, '消息设置')]});
}
