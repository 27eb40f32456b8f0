import {h} from '../../../common/dom.js';
import {inbox} from '../../../common/inbox.js';
import {taskHash} from '../../../common/place.js';
import {text} from '../format.js';
import {caseHash} from './case.js';

/** What is still to be done leads to its task, everything else to its case. */
function linkOf(message) {
  if (message.taskId && !message.ended) return taskHash(message.taskId);
  if (message.kind === 'COURSEWARE') return '#/courseware';
  const about = message.processInstanceId || message.caseId;
  return about ? caseHash(about) : '#/desk';
}

export function messages(content, reload) {
  return inbox(content, reload, {linkOf, show: text, acts: [h('a', {class: 'xj-button', href: '#/preferences'}, '消息设置')]});
}
